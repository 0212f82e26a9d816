/**
 * Copies an element for another place on the page, in a document of its own: images that are copied
 * within the page begin to load before the browser honours their `loading="lazy"`.
 */
export function cloneLazy<T extends Node>(element: T): T {
  return document.implementation.createHTMLDocument().importNode(element, true);
}
