/** An element that breaks its own text into lines, with that text. */
export interface TextBlock {
  element: HTMLElement;
  texts: Text[];
}

/**
 * The size of a block and where its text lies, in px; `starts` are from the block's corner, one for
 * each text.
 */
export interface TextPlace {
  width: number;
  height: number;
  /** How long the text would be in one line. */
  length: number;
  starts: { x: number; y: number }[];
}

/** The blocks of text on the screen, in the order of the page. */
export function listTextBlocks(): TextBlock[] {
  const blocks = new Map<HTMLElement, Text[]>();
  const nodes = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof HTMLElement && !isOnScreen(node)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const element = node instanceof Text && /\S/.test(node.data) ? blockOf(node) : null;
    if (element === null) continue;
    const texts = blocks.get(element) ?? [];
    texts.push(node as Text);
    blocks.set(element, texts);
  }
  return [...blocks].map(([element, texts]) => ({ element, texts }));
}

export function measureText({ element, texts }: TextBlock): TextPlace {
  const { left, top, width, height } = element.getBoundingClientRect();
  const range = document.createRange();
  const place: TextPlace = { width, height, length: 0, starts: [] };
  for (const text of texts) {
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()];
    for (const rect of rects) place.length += rect.width;
    place.starts.push({ x: (rects[0]?.left ?? left) - left, y: (rects[0]?.top ?? top) - top });
  }
  return place;
}

function isOnScreen(element: HTMLElement): boolean {
  if (element.checkVisibility?.() === false) return false;
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && innerHeight > top;
}

function blockOf({ parentElement }: Text): HTMLElement | null {
  let element = parentElement;
  while (element !== null && getComputedStyle(element).display === "inline")
    element = element.parentElement;
  return element;
}
