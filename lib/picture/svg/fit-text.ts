import { wrapText } from "../../type/wrap-text.ts";

/** Takes the place of the words that are left out. */
const ELLIPSIS = "…";

/** The lines of a text, and whether all of it is in them. */
export interface FittedText {
  lines: string[];
  isWhole: boolean;
}

/**
 * Breaks a text into at most `most` lines of at most `width`, at spaces. What does not fit is left
 * out, and the last line ends with an ellipsis; so does a line of one word that is wider alone.
 * `measure` and `width` have the same unit.
 */
export function fitText(
  text: string,
  measure: (line: string) => number,
  { width, most }: { width: number; most: number },
): FittedText {
  const lines = wrapText(text, width, measure);
  const kept = lines.slice(0, most);
  const fitting = kept.map((line, index) => {
    const isCut = index === most - 1 && lines.length > most;
    return isCut || measure(line) > width ? shorten(line, measure, width) : line;
  });
  const isWhole = fitting.length === lines.length && fitting.every((line, i) => line === lines[i]);
  return { lines: fitting, isWhole };
}

function shorten(line: string, measure: (line: string) => number, width: number): string {
  const letters = [...line];
  for (;;) {
    const short = letters.join("").trimEnd() + ELLIPSIS;
    if (letters.length === 0 || measure(short) <= width) return short;
    letters.pop();
  }
}
