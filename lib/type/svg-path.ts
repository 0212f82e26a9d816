/**
 * A command of an SVG path. Its numbers are whole steps of the path's grid; those of a small letter
 * are relative.
 */
export interface PathStep {
  letter: string;
  numbers: readonly number[];
}

/**
 * Writes a path as shortly as SVG allows. One step of its grid is `10 ** -decimals`: rounding comes
 * first, so that relative steps add up to no error. Throws for a number that is not finite.
 */
export function writePath(steps: readonly PathStep[], decimals: number): string {
  let text = "";
  let letterBefore = "";
  let numberBefore = "";
  for (const { letter, numbers } of steps) {
    // A repeated letter may be left out; after M without one, the numbers would be lines.
    if (letter !== letterBefore || letter === "M") {
      text += letter;
      numberBefore = "";
    }
    letterBefore = letter;
    for (const steps of numbers) {
      const number = writeCoordinate(steps, decimals);
      const isApart =
        numberBefore === "" ||
        number.startsWith("-") ||
        (number.startsWith(".") && numberBefore.includes("."));
      text += isApart ? number : ` ${number}`;
      numberBefore = number;
    }
  }
  return text;
}

/**
 * Writes a number of whole steps of `10 ** -decimals`, without a zero before its point. Throws
 * where it is not finite.
 */
export function writeCoordinate(steps: number, decimals: number): string {
  if (!Number.isFinite(steps)) {
    throw new Error(`renderPicture: a finite coordinate expected, ${steps} found`);
  }
  const digits = String(Math.abs(steps)).padStart(decimals, "0");
  const point = digits.length - decimals;
  const part = digits.slice(point).replace(/0+$/, "");
  const size = part === "" ? digits.slice(0, point) || "0" : `${digits.slice(0, point)}.${part}`;
  return steps < 0 ? `-${size}` : size;
}
