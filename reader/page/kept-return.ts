/**
 * Calls `work` whenever the reader comes back to this page and the browser shows it as they left it
 * (the back/forward cache). Safari ends the requests of such a page when the reader leaves: a map
 * that failed by that must try again, as on a page that is loaded anew. Waits for the page's first
 * frame: WebKit sets the scroll position after `pageshow`, and would undo a scroll by `work`.
 */
export function onKeptReturn(work: () => void, signal: AbortSignal): void {
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) requestAnimationFrame(() => signal.aborted || work());
  };
  window.addEventListener("pageshow", shown, { signal });
}
