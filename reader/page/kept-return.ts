/**
 * Calls `work` whenever the reader comes back to this page and the browser shows it as they left it, without a load (the
 * back/forward cache). Safari ends the requests of such a page when they leave: what failed by that would stay so,
 * where a page that is loaded anew would try again. Waits for the page's first frame: WebKit sets the scroll position of such
 * a page after `pageshow`, and would undo what `work` makes up for.
 */
export function onKeptReturn(work: () => void, signal: AbortSignal): void {
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) requestAnimationFrame(() => signal.aborted || work());
  };
  window.addEventListener("pageshow", shown, { signal });
}
