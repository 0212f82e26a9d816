/**
 * Runs `work` once the browser has painted the next frame, unless the signal is aborted by then.
 */
export function afterPaint(work: () => void, signal?: AbortSignal): void {
  requestAnimationFrame(() => setTimeout(() => signal?.aborted || work(), 0));
}
