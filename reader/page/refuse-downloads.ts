/**
 * Runs in the head of every page. Without a network a press on a download would do nothing that the
 * reader sees.
 */
import { sayUnavailable } from "./say-unavailable.ts";

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest("a[download]");
  if (link === null || navigator.onLine) return;
  event.preventDefault();
  sayUnavailable();
});
