/** Marks what is left out. */
const ELLIPSIS = "…";

/** Where a text is broken, and whether all of it is there. */
export interface WrappedText {
  lines: string[];
  isWhole: boolean;
}

/**
 * Breaks a text into lines of at most `width`, at spaces; a word that is wider alone is cut. What does not
 * fit into `most` lines is left out, and the last line ends with an ellipsis. `measure` and `width` have the
 * same unit.
 */
export function wrapText(
  text: string,
  measure: (line: string) => number,
  { width, most }: { width: number; most: number },
): WrappedText {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
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
