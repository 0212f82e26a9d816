/**
 * MapLibre's words for a worker that did not start or that threw; a test compares them with the
 * library's code.
 */
export const WORKER_FAILED = "Worker failed to load.";

/** An error event of the map. */
interface Reported {
  error: { message: string };
  sourceId?: string;
}

/**
 * Returns why an error ends the map: without its worker it draws nothing, and without a source it
 * is wrong. Null for any other error.
 */
export function whyEnded({ error, sourceId }: Reported, workerUrl: string): string | null {
  const { message } = error;
  if (message.startsWith(WORKER_FAILED))
    return `its worker failed; does the host send ${workerUrl} as JavaScript?`;
  return sourceId === undefined ? null : `source "${sourceId}" reported "${message}"`;
}
