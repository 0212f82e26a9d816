import { contentHash } from "../../map/map-file.ts";
import type { Point } from "../svg/clip.ts";
import { svgElement } from "../svg/svg.ts";
import type { Drawing } from "./drawing.ts";

/** Number of marks in a layer from which their places are written as `denseMarks` does. */
export const DENSE = 2000;

/** Steps of a CSS px that places are rounded to, as those of single elements are. */
const STEPS = 10;

/**
 * Marks that may change their order among themselves. Of two that overlap, another one may then lie
 * on top; in a layer of many thousands this befalls few, and no look is always below another one.
 */
const BLOCK = 5000;

/**
 * Height in steps of the rows in which the marks of a block are listed, so that neighbours follow
 * each other.
 */
const ROW = 160;

/** Marks of a look, on average, from which naming the looks saves anything. */
const LEAST_ALIKE = 10;

/** A mark: its look as SVG around (0, 0), and its place in CSS px. */
export interface Mark {
  look: string;
  at: Point;
}

/**
 * Writes many marks in a tenth of the bytes of single elements: each look once, as a marker, and
 * the places as the corners of paths that have no paint of their own. No mark is left out. Null
 * where almost every mark has a look of its own.
 */
export function denseMarks({ layer, define }: Drawing, marks: readonly Mark[]): string | null {
  if (new Set(marks.map(({ look }) => look)).size > marks.length / LEAST_ALIKE) return null;
  let text = "";
  for (let start = 0; start < marks.length; start += BLOCK) {
    for (const [look, places] of byLook(marks.slice(start, start + BLOCK))) {
      const id = `mark-${layer}-${contentHash(look)}`;
      define(id, () => marker(id, look));
      const url = `url(#${id})`;
      const markers = { "marker-start": url, "marker-mid": url, "marker-end": url };
      text += svgElement("path", { ...markers, d: pathThrough(inRows(places)) });
    }
  }
  // Not "none": resvg leaves out a path without paint, and its markers with it.
  return svgElement("g", { "fill-opacity": 0, transform: `scale(${1 / STEPS})` }, text);
}

function marker(id: string, look: string): string {
  const drawn = svgElement("g", { transform: `scale(${STEPS})` }, look);
  return svgElement("marker", { id, markerUnits: "userSpaceOnUse", overflow: "visible" }, drawn);
}

function byLook(marks: readonly Mark[]): Map<string, Point[]> {
  const places = new Map<string, Point[]>();
  for (const { look, at } of marks) {
    const known = places.get(look) ?? [];
    places.set(look, known);
    known.push([Math.round(at[0] * STEPS), Math.round(at[1] * STEPS)]);
  }
  return places;
}

/** Row by row, one from the left and the next from the right. */
function inRows(places: readonly Point[]): Point[] {
  const row = ([, y]: Point) => Math.floor(y / ROW);
  return [...places].sort(
    (a, b) => row(a) - row(b) || (row(a) % 2 === 0 ? a[0] - b[0] : b[0] - a[0]),
  );
}

function pathThrough([first, ...others]: readonly Point[]): string {
  if (first === undefined) return "";
  let [x, y] = first;
  const steps = others.map(([toX, toY]) => {
    const step = printPair(toX - x, toY - y);
    [x, y] = [toX, toY];
    return step;
  });
  const start = `M${printPair(...first)}`;
  return steps.length === 0 ? start : `${start}l${steps.join(" ").replaceAll(" -", "-")}`;
}

const printPair = (x: number, y: number) => `${x} ${y}`.replace(" -", "-");
