/** The link of this site that a plain click asks for; null where it asks for none, or the browser is to open it. */
export function linkPressed(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== "") return null;
  return link.origin === location.origin && !link.hasAttribute("download") ? link : null;
}
