import type { Feature } from "geojson";
import { linesOf } from "../../geo/parts.ts";
import { clipLine } from "../svg/clip.ts";
import { paintAttributes } from "../svg/color.ts";
import { coordinate, linePath } from "../svg/path.ts";
import type { Shape } from "../svg/shapes.ts";
import { type Attributes, svgElement } from "../svg/svg.ts";
import { blurStrokes } from "./blur.ts";
import { toCanvas } from "./canvas.ts";
import { dashedPieces } from "./dashed-pieces.ts";
import type { Drawing } from "./drawing.ts";
import { seenStroke } from "./hairline.ts";
import { ringsPath } from "./rings.ts";
import { tileTolerance } from "./tile-tolerance.ts";

/** Draws a layer of lines. Polygons are drawn as their outlines, points not at all. */
export function drawLine(drawing: Drawing): string {
  const { values } = drawing;
  const isDashed = values.has("line-dasharray");
  const drawn = drawing.features.flatMap((feature): Shape[] => {
    // Most of the world lies beyond the canvas.
    if (solidPath(drawing, feature) === "") return [];
    const strokes = strokesOf(drawing, feature);
    const [widest] = strokes;
    if (widest === undefined) return [];
    const paths = isDashed
      ? dashedPaths(drawing, feature, widest)
      : [{ d: solidPath(drawing, feature), offset: null }];
    return strokes.flatMap((attributes) =>
      paths.map(({ d, offset }) => ({
        attributes: { ...attributes, "stroke-dashoffset": offset },
        d,
      })),
    );
  });
  const content = drawing.paths(drawn);
  if (content === "") return "";
  const [join, cap] = [values.text("line-join"), values.text("line-cap")];
  const shared = {
    fill: "none",
    "stroke-linejoin": join === "miter" ? null : join,
    "stroke-miterlimit": join === "miter" ? values.number("line-miter-limit") : null,
    "stroke-linecap": cap === "butt" ? null : cap,
  };
  return svgElement("g", shared, content);
}

function strokesOf({ values, canvas }: Drawing, feature: Feature): Attributes[] {
  const width = values.number("line-width", feature);
  const opacity = values.number("line-opacity", feature);
  const color = values.color("line-color", feature);
  if (width <= 0) return [];
  // Dashes are as long as on the tiles' own whole zoom, and grow with the map from there.
  const { zoom } = canvas.camera;
  const whole = Math.max(0, Math.floor(zoom));
  const unit = values.number("line-width", feature, whole) * 2 ** (zoom - whole);
  const dashes = values.numbers("line-dasharray", feature);
  const dash = dashes === null ? null : dashes.map((length) => coordinate(length * unit)).join(" ");
  return blurStrokes(width, values.number("line-blur", feature), opacity).flatMap((band) => {
    const drawn = seenStroke(band);
    const stroke = paintAttributes("stroke", color, drawn.opacity);
    if (stroke === null) return [];
    return [{ ...stroke, "stroke-width": drawn.width, "stroke-dasharray": dash }];
  });
}

/**
 * Outlines of polygons are the same path as when they are filled, so that both are written once.
 */
function solidPath(drawing: Drawing, feature: Feature): string {
  const { canvas, clip, tolerance } = drawing;
  const most = Math.max(tolerance, tileTolerance(canvas.camera.zoom));
  return canvas.memory.lines(feature.geometry, clip, () => {
    const lines = linesOf(feature.geometry).flatMap((positions) => {
      const line = positions.map((position) => toCanvas(canvas, position));
      return clipLine(line, clip).map(({ points }) => linePath(points, most));
    });
    return lines.join("") + ringsPath(drawing, feature);
  });
}

/**
 * Pieces that begin in the middle of a line go on with its dashes; after a whole round they are the
 * same.
 */
function dashedPaths(
  drawing: Drawing,
  feature: Feature,
  { "stroke-dasharray": dash }: Attributes,
): { d: string; offset: string | null }[] {
  const round = String(dash).split(" ").map(Number);
  const length = round.reduce((sum, each) => sum + each, 0) * (round.length % 2 === 0 ? 1 : 2);
  const { canvas, clip, tolerance } = drawing;
  const pieces = canvas.memory.dashes(feature.geometry, clip, () =>
    dashedPieces(drawing, feature).map(({ points, start }) => {
      return { d: linePath(points, tolerance), start };
    }),
  );
  return pieces.map(({ d, start }) => {
    const offset = coordinate(length === 0 ? 0 : start % length);
    return { d, offset: offset === "0" ? null : offset };
  });
}
