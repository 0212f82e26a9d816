import type { Geometry, Position } from "geojson";
import { findNestingFaults, type NestingFault } from "../../geo/nesting.ts";
import { findOverlaps } from "../../geo/overlaps.ts";
import { UnclearShapes, unclearShapes } from "../../geo/overlay.ts";
import { polygonsOf } from "../../geo/parts.ts";
import { unrollPolygon } from "../../geo/unroll.ts";
import type { Mistake } from "../reading/problems.ts";
import type { Path } from "../yaml/yaml-document.ts";

interface Found {
  at: Path;
  mistake: Mistake;
}

/**
 * Reports rings of a shape that are nested wrongly, each once: holes outside their outline, and
 * rings that cross. Parts that overlap cause a warning. `path` is that of the geometry's
 * coordinates.
 */
export function checkNesting(geometry: Geometry, path: Path): Found[] {
  const parts = polygonsOf(geometry).map(unrollPolygon);
  const pathOf = (part: number) => (geometry.type === "Polygon" ? path : [...path, part]);
  try {
    const faults = parts.flatMap((rings, part) =>
      findNestingFaults(rings).map((fault) => ({
        at: [...pathOf(part), fault.ring],
        mistake: mistakeOf(fault),
      })),
    );
    return faults.length > 0 ? faults : overlapOf(parts, path);
  } catch (error) {
    if (!(error instanceof UnclearShapes)) throw error;
    return [{ at: path, mistake: unclearShapes() }];
  }
}

function overlapOf(parts: readonly Position[][][], path: Path): Found[] {
  const [pair] = parts.length < 2 ? [] : findOverlaps(parts).pairs;
  if (pair === undefined) return [];
  const [first, second] = pair;
  return [
    {
      at: [...path, second],
      mistake: {
        expected: "parts that do not overlap",
        found: `part ${second + 1} overlapping part ${first + 1}`,
        hint: "The overlap is measured once but drawn twice, and darker. Merge the two, or make one a hole in the other.",
        code: "overlapping-parts",
        warning: true,
      },
    },
  ];
}

function mistakeOf(fault: NestingFault): Mistake {
  const place = `[${fault.at.map((degrees) => Number(degrees.toFixed(5))).join(", ")}]`;
  const ring = `ring ${fault.ring + 1}`;
  switch (fault.kind) {
    case "over-itself":
      return {
        expected: "an outline that does not cross itself",
        found: `a crossing or a doubled line at [${place.slice(1, -1)}]`,
        hint: "Move or delete a point near that place in your drawing program.",
        code: "crossing-outline",
      };
    case "crossing":
      return {
        expected: "a hole inside its outline, separate from other holes",
        found: `${ring}, which crosses ring ${fault.other + 1} at ${place}`,
        hint: "Ring 1 is the outline, the others are holes: move the points near that place in your drawing program.",
        code: "crossing-hole",
      };
    case "island":
      return {
        expected: "one outline, and holes inside it",
        found: `a second outline, ${ring}, at ${place}`,
        hint: 'An island must be a separate polygon in a MultiPolygon. "npm run check -- --fix" converts it if all rings run in consistent directions.',
        code: "hole-outside",
      };
    case "apart":
      return {
        expected: "a hole inside its outline",
        found: `${ring} outside it, at ${place}`,
        hint: "It cuts out nothing there: delete it, move it, or make it a separate polygon if it is an island.",
        code: "hole-outside",
      };
    case "around":
      return {
        expected: "a hole inside its outline",
        found: `${ring} around it, at ${place}`,
        hint: 'The outline comes first, then its holes. "npm run check -- --fix" sorts them if all rings run in consistent directions.',
        code: "hole-outside",
      };
    case "inside-hole":
      return {
        expected: "holes that are separate from each other",
        found: `${ring} inside the hole ring ${fault.other + 1}, at ${place}`,
        hint: "It cuts out nothing there: delete it, or make it a separate polygon if it is an island.",
        code: "crossing-hole",
      };
    case "twice":
      return {
        expected: "each ring only once",
        found: `${ring} on top of ring ${fault.other + 1}, at ${place}`,
        hint:
          fault.other === 0
            ? "The hole removes the whole shape: delete one of the two."
            : '"npm run check -- --fix" removes the second one.',
        code: "crossing-hole",
      };
  }
}
