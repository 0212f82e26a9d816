/**
 * Runs `work` once the page has loaded and the browser has nothing else to do, unless the signal is
 * aborted by then.
 */
export function afterLoad(work: () => void, signal: AbortSignal): void {
  const wait = () => (window.requestIdleCallback ?? setTimeout)(() => signal.aborted || work());
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, { signal });
}
