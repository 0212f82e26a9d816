/**
 * Breaks a text at its spaces into lines of at most `width`, each as long as possible. A word that
 * is wider stands alone. Line breaks in the text count as spaces. `measure` and `width` have the
 * same unit.
 */
export function wrapText(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (word === "") continue;
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
