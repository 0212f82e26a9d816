/** MapLibre's words for a worker that did not start or that threw; a test compares them with the library's code. */
export const WORKER_FAILED = "Worker failed to load.";

/** Returns whether an error of the map came from its worker: nothing would be drawn any more. */
export function isWorkerFailure({ message }: { message: string }): boolean {
  return message.startsWith(WORKER_FAILED);
}
