import { type Attributes, type Drawn, groupDrawn, svgElement } from "./svg.ts";

/** Length of a path from which a second drawing of it refers to the first. */
const WORTH_SHARING = 100;

/** A path, and how it is painted. */
export interface Shape {
  attributes: Attributes;
  d: string;
}

/**
 * Writes shapes in their order. Those beside each other that hide what they cover, and look the
 * same, become one path; and a long path is written once in a picture: a coast is the edge of its
 * land.
 */
export function createShapes(): (shapes: readonly Shape[]) => string {
  const ids = new Map<string, string>();
  const path = (d: string): string => {
    if (d.length < WORTH_SHARING) return svgElement("path", { d });
    const known = ids.get(d);
    if (known !== undefined) return svgElement("use", { href: `#${known}` });
    const id = `s${ids.size}`;
    ids.set(d, id);
    return svgElement("path", { id, d });
  };
  return (shapes) =>
    groupDrawn(joined(shapes).map(({ attributes, d }): Drawn => ({ attributes, markup: path(d) })));
}

function joined(shapes: readonly Shape[]): Shape[] {
  const all: Shape[] = [];
  for (const shape of shapes) {
    if (shape.d === "") continue;
    const last = all.at(-1);
    const isSame =
      last !== undefined && JSON.stringify(last.attributes) === JSON.stringify(shape.attributes);
    if (isSame && isOpaque(shape.attributes)) last.d += shape.d;
    else all.push({ ...shape });
  }
  return all;
}

/** Nothing shines through it, so it looks the same where it lies on its like. */
function isOpaque(attributes: Attributes): boolean {
  const {
    fill = null,
    stroke = null,
    "fill-opacity": alpha = null,
    "stroke-opacity": strokeAlpha = null,
  } = attributes;
  // Where a rim in the fill's own colour lies on its like, nothing of it is seen.
  const isRim = stroke !== null && stroke === fill;
  return alpha === null && (strokeAlpha === null || isRim) && !String(fill).startsWith("url(");
}
