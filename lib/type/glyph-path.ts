import type { PathCommand } from "fontkit";
import type { PlacedGlyph } from "./text-line.ts";

const LETTERS: Record<PathCommand["command"], string> = {
  moveTo: "M",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
};

/**
 * The glyphs of a line as one SVG path in CSS px, y downwards, written as shortly as SVG allows:
 * relative steps between points that are rounded first, so that no error adds up.
 */
export function glyphPath(glyphs: readonly PlacedGlyph[], size: number, decimals: number): string {
  const grid = 10 ** decimals;
  let d = "";
  let before = "";
  for (const { glyph, scale, x, y } of glyphs) {
    let at = [0, 0];
    for (const { command, args } of glyph.path.commands) {
      const points = args.map((value, index) =>
        Math.round((index % 2 === 0 ? value * scale + x : -(value * scale + y)) * size * grid),
      );
      const from = command === "moveTo" ? [0, 0] : at;
      const steps = points.map((value, index) => (value - (from[index % 2] ?? 0)) / grid);
      at = points.length === 0 ? at : points.slice(-2);
      if (command === "lineTo" && steps.every((step) => step === 0)) continue;
      const [letter, numbers] = shortest(command, steps);
      d += (letter === before && letter !== "M" ? "+" : letter) + numbers.map(write).join("");
      before = letter;
    }
  }
  // A number is parted from the one before by its sign where it has one; "+" stands for a letter
  // left out.
  return d.replace(/([Mlhvqc]) /g, "$1").replaceAll("+", "");
}

/** A level or upright line needs one number. */
function shortest(command: PathCommand["command"], steps: number[]): [string, number[]] {
  if (command === "lineTo" && steps[1] === 0) return ["h", steps.slice(0, 1)];
  if (command === "lineTo" && steps[0] === 0) return ["v", steps.slice(1)];
  return [LETTERS[command], steps];
}

/** A space, or the sign, and the number without a zero before its point. */
function write(value: number): string {
  const sign = value < 0 ? "-" : " ";
  return sign + String(Number(Math.abs(value).toFixed(2))).replace(/^0\./, ".");
}
