import { listTextBlocks, measureText, type TextBlock, type TextPlace } from "./text-blocks.ts";

/** What more or less space between letters is tried to keep the lines of a block, in ems. */
const MORE = Array.from({ length: 25 }, (_, i) => (i % 2 === 0 ? i : -i - 1) / 2000);

/** Space between letters that nobody notices, in ems. */
const MOST = 0.02;

/** A move of as many px is seen. */
const SEEN = 2;

/**
 * Changes the fonts of the page by `change` so that what the reader sees does not move: each block
 * of text on the screen keeps its size and breaks into the same lines, where need be with a little
 * less or more space between its letters. One that cannot keeps the fonts that it had. What is
 * above the screen may get higher or lower: the browser scrolls by as much, or `holdPlace`.
 */
export function keepLines(change: () => void): void {
  const blocks = listTextBlocks().map((block) => ({
    block,
    before: measureText(block),
    fonts: getComputedStyle(block.element).fontFamily,
  }));
  change();
  for (const { block, before, fonts } of blocks) {
    if (!keepsLines(block, before)) block.element.style.fontFamily = fonts;
  }
}

/** Whether a block looks as `before`; sets the space between its letters where that is needed. */
function keepsLines(block: TextBlock, before: TextPlace): boolean {
  const { element, texts } = block;
  const after = measureText(block);
  if (moveOf(before, after) < SEEN) return true;
  // Space between letters that join would tear words apart.
  if (texts.some(({ data }) => /\p{Script=Arabic}/u.test(data))) return false;
  const letters = texts.reduce((sum, { data }) => sum + data.length, 0);
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  /** With it, the text is as long as it was. */
  const same = (before.length - after.length) / letters / size;
  for (const more of MORE) {
    const space = Math.max(-MOST, Math.min(MOST, same + more));
    element.style.letterSpacing = `${space.toFixed(5)}em`;
    if (moveOf(before, measureText(block)) < SEEN) return true;
  }
  element.style.letterSpacing = "";
  return false;
}

/** How far the size of a block or a text in it has moved, in px. */
function moveOf(before: TextPlace, after: TextPlace): number {
  const moves = before.starts.map(({ x, y }, i) =>
    Math.hypot(x - (after.starts[i]?.x ?? x), y - (after.starts[i]?.y ?? y)),
  );
  const { width, height } = before;
  return Math.max(Math.abs(after.width - width), Math.abs(after.height - height), ...moves);
}
