/**
 * Writes the address of the place the reader has settled at, without an entry in the history, so that
 * Back leaves the story in one step and a reload or a copied address opens at this chapter. `hash` is empty or
 * begins with `#`.
 *
 * In dev it goes past the `replaceState` of the framework's router, which would start a navigation; the state
 * object stays the router's. Safari throws after 100 calls in 30 s: then the address waits for the next place.
 */
export function writeAddress(path: string, hash: string): void {
  if (path === "" || (location.pathname === path && location.hash === hash)) return;
  try {
    History.prototype.replaceState.call(history, history.state, "", path + location.search + hash);
  } catch {
    // The address is a convenience; the reading goes on.
  }
}
