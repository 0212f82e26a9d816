import type { PathCommand } from "fontkit";
import { type PathStep, writePath } from "./svg-path.ts";
import type { PlacedGlyph } from "./text-line.ts";

const LETTERS: Record<PathCommand["command"], string> = {
  moveTo: "M",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
};

/** Builds one SVG path of the glyphs of a line, in CSS px with so many decimals, y downwards. */
export function glyphPath(glyphs: readonly PlacedGlyph[], size: number, decimals: number): string {
  const grid = 10 ** decimals;
  const path: PathStep[] = [];
  for (const { glyph, scale, x, y } of glyphs) {
    let at = [0, 0];
    for (const { command, args } of glyph.path.commands) {
      const points = args.map((value, index) =>
        Math.round((index % 2 === 0 ? value * scale + x : -(value * scale + y)) * size * grid),
      );
      const from = command === "moveTo" ? [0, 0] : at;
      const steps = points.map((value, index) => value - (from[index % 2] ?? 0));
      at = points.length === 0 ? at : points.slice(-2);
      if (command === "lineTo" && steps.every((step) => step === 0)) continue;
      path.push(shortest(command, steps));
    }
  }
  return writePath(path, decimals);
}

/** A horizontal or vertical line needs one number. */
function shortest(command: PathCommand["command"], steps: number[]): PathStep {
  if (command === "lineTo" && steps[1] === 0) return { letter: "h", numbers: steps.slice(0, 1) };
  if (command === "lineTo" && steps[0] === 0) return { letter: "v", numbers: steps.slice(1) };
  return { letter: LETTERS[command], numbers: steps };
}
