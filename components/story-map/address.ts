/**
 * Writes the address of the place the reader has settled at, without an entry in the history, so that
 * Back leaves the story in one step and a reload or a copied address opens at this chapter.
 *
 * Goes past the router's own `replaceState`, which would start a navigation of the framework; the state
 * object stays the router's. Safari throws after 100 calls in 30 s: then the address waits for the next place.
 */
export function writeAddress(path: string): void {
  if (path === "" || location.pathname === path) return;
  try {
    History.prototype.replaceState.call(history, history.state, "", path + location.search);
  } catch {
    // The address is a convenience; the reading goes on.
  }
}
