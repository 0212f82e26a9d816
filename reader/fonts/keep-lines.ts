/** What has lines of text. */
const BLOCKS = "h1, h2, h3, p, li, dt, dd, figcaption, summary, label";

/** Spaces between words, in ems, that nobody notices: the smallest change first. */
const SPACES = [0, -0.02, 0.02, -0.04, 0.04, -0.06, 0.06];

/**
 * Changes the fonts of the page by `change` so that what the reader sees does not move: a block on
 * the screen that would get more lines or fewer in another font keeps their number, with a little
 * less or more space between its words. What is above the screen may get higher or lower: the page
 * scrolls by as much.
 */
export function keepLines(change: () => void): void {
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)].flatMap((block) => {
    const { top, bottom, height } = block.getBoundingClientRect();
    const isUnseen = height === 0 || bottom <= 0 || top >= innerHeight;
    return isUnseen ? [] : [{ block, top, height }];
  });
  change();
  for (const { block, height } of blocks) {
    for (const space of SPACES) {
      if (space !== 0) block.style.wordSpacing = `${space}em`;
      if (Math.abs(block.getBoundingClientRect().height - height) < 1) break;
    }
  }
  const first = blocks.find(({ block }) => block.closest("main") !== null);
  if (first === undefined) return;
  const moved = first.block.getBoundingClientRect().top - first.top;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
}
