import type { Point } from "../lib/picture/svg/clip.ts";
import { ATTR } from "../lib/story/attributes.ts";

/** A part of a path that is drawn in one go. */
export interface Subpath {
  points: Point[];
  closed: boolean;
}

/** What a picture drew of one layer; empty where it drew nothing. For tests. */
export function drawnBy(svg: string, layer: string): string {
  const start = svg.indexOf(`<g ${ATTR.layer}="${layer}">`);
  if (start < 0) return "";
  const next = svg.indexOf(`<g ${ATTR.layer}=`, start + 1);
  return svg.slice(start, next < 0 ? undefined : next);
}

/** The values of an attribute, in order. For tests. */
export function attributeValues(svg: string, name: string): string[] {
  return [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}

/** The corners of the paths in a drawing, read from "M x y l dx dy … z". For tests. */
export function subpaths(svg: string): Subpath[] {
  return attributeValues(svg, "d").flatMap((d) =>
    [...d.matchAll(/M([^Ml]*)l([^Mz]*)(z?)/g)].map(([, start = "", steps = "", end]) => {
      const [x = Number.NaN, y = Number.NaN] = numbersIn(start);
      const points: Point[] = [[x, y]];
      const numbers = numbersIn(steps);
      for (let index = 0; index < numbers.length; index += 2) {
        const [left, top] = points.at(-1) as Point;
        points.push([left + (numbers[index] ?? NaN), top + (numbers[index + 1] ?? NaN)]);
      }
      return { points, closed: end === "z" };
    }),
  );
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/-?(?:\d+\.\d+|\d+|\.\d+)/g)].map(([number]) => Number(number));
}
