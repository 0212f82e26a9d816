/**
 * Adds the frames under a document or shadow root, those in open shadow trees included. No script
 * sees into closed ones.
 */
export function findFrames(
  root: Document | ShadowRoot,
  found: HTMLIFrameElement[] = [],
): HTMLIFrameElement[] {
  for (const element of root.querySelectorAll("*")) {
    if (element instanceof HTMLIFrameElement) found.push(element);
    if (element.shadowRoot) findFrames(element.shadowRoot, found);
  }
  return found;
}
