/**
 * Calls `work` whenever the reader comes back to this page and the browser shows it as they left it, without a load (the
 * back/forward cache). Safari ends the requests of such a page when they leave: what failed by that would stay so,
 * where a page that is loaded anew would try again.
 */
export function onKeptReturn(work: () => void, signal: AbortSignal): void {
  window.addEventListener("pageshow", ({ persisted }) => persisted && work(), { signal });
}
