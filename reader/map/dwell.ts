/**
 * Time in ms that a waypoint must stay active before the map flies there: fast scrolling passes it
 * by.
 */
const DWELL = 120;

/** The wait before a flight; at most one runs. */
export class Dwell {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether a flight is about to begin. */
  get isRunning(): boolean {
    return this.#timer !== undefined;
  }

  /** Calls `fly` after the wait; a wait that ran before ends without a call. */
  start(fly: () => void): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      fly();
    }, DWELL);
  }

  /** Ends the wait without a call. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
