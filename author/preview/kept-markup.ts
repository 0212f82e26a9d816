import { ATTR } from "../../lib/story/attributes.ts";
/** The parts of the page that the story's script changes, as the server sent them. */
export interface KeptMarkup {
  /** Puts them back, so that React finds the markup that it knows. */
  restore(): void;
}

/** Elements whose children and attributes the story's script replaces. */
const REPLACED = `[${ATTR.mapPicture}]`;

/** Remembers these parts before the story's script begins. */
export function keepMarkup(page: Document): KeptMarkup {
  const kept = [...page.querySelectorAll(REPLACED)].map((element) => ({
    element,
    children: [...element.childNodes],
    attributes: [...element.attributes].map(({ name, value }) => [name, value] as const),
  }));
  return {
    restore() {
      for (const { element, children, attributes } of kept) {
        const isOwn = children.every((child) => child.parentNode === element);
        if (!isOwn || children.length !== element.childNodes.length)
          element.replaceChildren(...children);
        for (const [name, value] of attributes) element.setAttribute(name, value);
      }
    },
  };
}
