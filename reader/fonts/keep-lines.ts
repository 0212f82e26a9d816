import { listTextBlocks, measureText, type TextBlock, type TextPlace } from "./text-blocks.ts";

/** What more or less space between letters is tried to keep the lines of a block, in ems. */
const MORE = Array.from({ length: 17 }, (_, i) => (i % 2 === 0 ? i : -i - 1) / 2000);

/** Space between letters that nobody notices, in ems. */
const MOST = 0.02;

/** A move of as many px is seen. */
const SEEN = 2;

/** A block, and what it looked like before its fonts changed. */
interface KeptBlock {
  block: TextBlock;
  before: TextPlace;
  fonts: string;
}

/**
 * Changes the fonts of the page by `change` so that what the reader sees does not move: each block
 * of text on the screen keeps its size and breaks into the same lines, where need be with a little
 * less or more space between its letters. One that cannot keeps the fonts that it had until it is
 * off the screen. What is above the screen may get higher or lower: the browser scrolls by as much,
 * or `holdPlace`.
 */
export function keepLines(change: () => void): void {
  const kept = listTextBlocks().map((block) => ({
    block,
    before: measureText(block),
    fonts: getComputedStyle(block.element).fontFamily,
  }));
  change();
  const moved = kept.filter(isMoved);
  spaceLetters(moved);
  for (const { block, fonts } of moved.filter(isMoved)) {
    block.element.style.fontFamily = fonts;
    changeUnseen(block.element);
  }
}

/**
 * Has an element change its font as well once nobody sees it: above the screen only where the
 * browser makes up for its height.
 */
function changeUnseen(element: HTMLElement): void {
  const isAnchored = CSS.supports("overflow-anchor", "auto");
  new IntersectionObserver(([entry], observer) => {
    if (entry === undefined || entry.isIntersecting) return;
    if (entry.boundingClientRect.top < 0 && !isAnchored) return;
    element.style.fontFamily = "";
    observer.disconnect();
  }).observe(element);
}

/**
 * Sets the space between the letters of blocks so that they look as before, where a space does
 * that. All blocks try one at the same time: each try has the browser lay out the page.
 */
function spaceLetters(blocks: KeptBlock[]): void {
  let trying = blocks
    // Space between letters that join would tear words apart.
    .filter(({ block }) => !block.texts.some(({ data }) => /\p{Script=Arabic}/u.test(data)))
    .map((kept) => ({ ...kept, same: sameLength(kept) }));
  for (const more of MORE) {
    for (const { block, same } of trying) {
      const space = Math.max(-MOST, Math.min(MOST, same + more));
      block.element.style.letterSpacing = `${space.toFixed(5)}em`;
    }
    trying = trying.filter(isMoved);
    if (trying.length === 0) return;
  }
  for (const { block } of trying) block.element.style.letterSpacing = "";
}

/** The space between letters, in ems, with which a text is as long as it was. */
function sameLength({ block, before }: KeptBlock): number {
  const letters = block.texts.reduce((sum, { data }) => sum + data.length, 0);
  const size = Number.parseFloat(getComputedStyle(block.element).fontSize);
  return (before.length - measureText(block).length) / letters / size;
}

function isMoved({ block, before }: KeptBlock): boolean {
  return moveOf(before, measureText(block)) >= SEEN;
}

/** How far the size of a block or a text in it has moved, in px. */
function moveOf(before: TextPlace, after: TextPlace): number {
  const moves = before.starts.map(({ x, y }, i) =>
    Math.hypot(x - (after.starts[i]?.x ?? x), y - (after.starts[i]?.y ?? y)),
  );
  const { width, height } = before;
  return Math.max(Math.abs(after.width - width), Math.abs(after.height - height), ...moves);
}
