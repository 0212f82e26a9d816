import type { ATTR as Names } from "../../lib/story/attributes.ts";

/** Where a chapter begins in the window, in CSS px from the top. */
export interface FirstLine {
  /** Top of the chapter's first line. */
  top: number;
  /** Bottom of its title. */
  titleEnd: number;
  /**
   * Bottom of what covers the window's top above the text: map and key strip; 0 where they stand
   * beside the text.
   */
  covered: number;
  /** Height of the window. */
  height: number;
}

/**
 * Measures where a chapter begins in the window. Runs inside the page, and is sent there as text:
 * it must not call anything that is defined outside it. Throws where the page has no such chapter.
 */
export function measureFirstLine({
  chapter,
  ATTR,
}: {
  chapter: string;
  ATTR: typeof Names;
}): FirstLine {
  const article = document.querySelector(`[${ATTR.storyChapter}="${chapter}"]`);
  const title = article?.querySelector("h2");
  if (!article || !title) throw new Error(`a chapter "${chapter}" expected, none found`);
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let top = Number.NaN;
  while (Number.isNaN(top) && walker.nextNode() !== null) {
    range.selectNodeContents(walker.currentNode);
    const [line] = range.getClientRects();
    if (line !== undefined && line.height > 0 && line.width > 1) top = line.top;
  }
  const text = article.getBoundingClientRect();
  const map = document.querySelector(`[${ATTR.mapBlock}]`)?.getBoundingClientRect();
  const isAbove = map !== undefined && map.left < text.right && map.right > text.left;
  return {
    top,
    titleEnd: title.getBoundingClientRect().bottom,
    covered: isAbove ? Math.max(0, map.bottom) : 0,
    height: window.innerHeight,
  };
}
