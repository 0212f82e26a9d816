import { wrapText } from "../../type/wrap-text.ts";

/** Share by which a column is narrowed at a time to make its lines equally long. */
const NARROWING = 0.05;

/**
 * Breaks a text into the fewest lines of at most `width`, and makes them as equally long as that
 * number of lines allows. Returns them with a line break between.
 */
export function breakEvenly(
  text: string,
  width: number,
  measure: (line: string) => number,
): string {
  let best = wrapText(text, width, measure);
  for (let narrow = width; narrow > 0; narrow -= NARROWING * width) {
    const lines = wrapText(text, narrow, measure);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best.join("\n");
}
