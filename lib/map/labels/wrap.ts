/** Share by which a column is narrowed at a time to make its lines equally long. */
const NARROWING = 0.05;

/**
 * Breaks a text at its spaces into lines no wider than `width`, where its words allow, and as equally long
 * as the same number of lines allows. Line breaks in the text become spaces.
 */
export function wrapText(text: string, width: number, widthOf: (line: string) => number): string {
  const words = text.split(/\s+/).filter((word) => word !== "");
  let best = fill(words, width, widthOf);
  for (let narrow = width; narrow > 0; narrow -= NARROWING * width) {
    const lines = fill(words, narrow, widthOf);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best.join("\n");
}

function fill(
  words: readonly string[],
  width: number,
  widthOf: (line: string) => number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
