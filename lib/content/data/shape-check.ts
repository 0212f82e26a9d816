import type { Geometry, Position } from "geojson";
import { findOwnCrossing } from "../../geo/own-crossing.ts";
import { lngOf, signedArea } from "../../geo/ring.ts";
import { stepsAcross, unrollLine } from "../../geo/unroll.ts";
import type { Mistake, Report } from "../reading/problems.ts";
import { type Path, printPath } from "../yaml/yaml-document.ts";
import type { FeatureFile } from "./feature-collection.ts";
import { checkNesting } from "./nesting-check.ts";

/** A line or ring of a feature, with its path in the file. */
interface Drawn {
  path: Path;
  positions: readonly Position[];
  /** For a ring: whether it is an outline or a hole. Null for lines. */
  ring: "outline" | "hole" | null;
}

/**
 * Checks how the lines and outlines of a layer are drawn: none may jump around the world, no
 * outline may cross itself, and holes must lie in their outlines. Warns of parts that overlap,
 * repeated positions, outlines with the wrong direction and repeated features. One message covers a
 * whole feature, but each hole has its own. Returns whether the shapes can be drawn.
 */
export function checkShapes({ written, spot }: FeatureFile, report: Report): boolean {
  let fine = true;
  for (const [i, { geometry }] of written.features.entries()) {
    const path = ["features", i, "geometry", "coordinates"];
    const drawn = linesOf(geometry, path);
    const first = (looks: readonly ((line: Drawn) => Found)[]) =>
      looks.flatMap((look) => drawn.flatMap((line) => look(line) ?? []).slice(0, 1)).slice(0, 1);
    const found = [
      () => first([jumpOf, crossingOf]),
      () => checkNesting(geometry, path),
      () => first([repeatOf, turnOf]),
    ].reduce<NonNullable<Found>[]>((before, look) => (before.length > 0 ? before : look()), []);
    for (const { at, mistake } of found) {
      report(spot(at), printPath(at), mistake);
      fine &&= mistake.warning === true;
    }
  }
  return fine;
}

/** The lines and rings of a geometry; `path` is that of its coordinates. */
export function linesOf(geometry: Geometry, path: Path): Drawn[] {
  const polygon = (rings: readonly Position[][], at: Path) =>
    rings.map(
      (positions, i): Drawn => ({
        path: [...at, i],
        positions,
        ring: i === 0 ? "outline" : "hole",
      }),
    );
  switch (geometry.type) {
    case "LineString":
      return [{ path, positions: geometry.coordinates, ring: null }];
    case "MultiLineString":
      return geometry.coordinates.map((positions, i) => ({
        path: [...path, i],
        positions,
        ring: null,
      }));
    case "Polygon":
      return polygon(geometry.coordinates, path);
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings, i) => polygon(rings, [...path, i]));
    default:
      return [];
  }
}

/** Index of the first position that repeats the one before it; null where none does. */
export function firstRepeat(positions: readonly Position[]): number | null {
  const index = positions.findIndex((position, i) => isSame(position, positions[i - 1]));
  return index === -1 ? null : index;
}

/** Whether a ring has the wrong direction: outlines run counter-clockwise, holes clockwise. */
export function isTurned({ positions, ring }: Drawn): boolean {
  if (ring === null) return false;
  const area = signedArea(unrollLine(positions));
  return ring === "outline" ? area < 0 : area > 0;
}

type Found = { at: Path; mistake: Mistake } | null;

function jumpOf({ path, positions }: Drawn): Found {
  const index = positions.findIndex((position, i) => {
    const before = positions[i - 1];
    if (before === undefined || stepsAcross(before, position)) return false;
    return Math.abs(lngOf(position) - lngOf(before)) > 180;
  });
  if (index === -1) return null;
  return {
    at: [...path, index],
    mistake: {
      expected: "a position less than half the world away from the previous one",
      found: `[${positions[index]?.join(", ")}] after [${positions[index - 1]?.join(", ")}]`,
      hint: "It is unclear which way around the world the line runs: add a position in between, or correct the wrong one.",
      code: "antimeridian",
    },
  };
}

function crossingOf({ path, positions, ring }: Drawn): Found {
  const crossing = ring === null ? null : findOwnCrossing(unrollLine(positions));
  if (crossing === null) return null;
  const at = crossing.at.map((degrees) => Number(degrees.toFixed(5))).join(", ");
  return {
    at: [...path, crossing.first],
    mistake: {
      expected: "an outline that does not cross itself",
      found: `a crossing at [${at}]`,
      hint: "Move or delete a point near that place in your drawing program.",
      code: "crossing-outline",
    },
  };
}

function repeatOf({ path, positions, ring }: Drawn): Found {
  const index = firstRepeat(positions);
  // An outline needs at least four positions: with a repeated one among them it has no area, and
  // must be drawn again.
  if (index === null || positions.length <= (ring === null ? 2 : 4)) return null;
  return {
    at: [...path, index],
    mistake: {
      expected: "no repeated positions",
      found: `[${positions[index]?.join(", ")}] twice`,
      hint: '"npm run check -- --fix" removes the second one.',
      code: "repeated-point",
      warning: true,
    },
  };
}

function turnOf(line: Drawn): Found {
  if (!isTurned(line)) return null;
  const outline = line.ring === "outline";
  return {
    at: line.path,
    mistake: {
      expected: `${outline ? "an outline drawn counterclockwise" : "a hole drawn clockwise"}`,
      found: "the opposite direction",
      hint: 'Our map corrects this, but other programs may not: "npm run check -- --fix" reverses it in the file.',
      code: "wrong-winding",
      warning: true,
    },
  };
}

function isSame([x, y]: Position, other: Position | undefined): boolean {
  return other !== undefined && x === other[0] && y === other[1];
}
