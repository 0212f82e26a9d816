/**
 * Copies an element for another place on the page. Made in a document of its own: images copied within the page
 * begin to load before their `loading="lazy"` is heard.
 */
export function cloneLazy<T extends Node>(element: T): T {
  return document.implementation.createHTMLDocument().importNode(element, true);
}
