/** Whether a code point lies in one of some ranges, as in CSS. */
export function isInRanges(codePoint: number, ranges: readonly string[]): boolean {
  return ranges.some((range) => {
    const [first = "", last = first] = range.slice(2).split("-");
    return codePoint >= Number.parseInt(first, 16) && codePoint <= Number.parseInt(last, 16);
  });
}
