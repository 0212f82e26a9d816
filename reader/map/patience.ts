/**
 * Time in seconds for the first drawing, after which the map has failed. The slowest phone profile
 * we measure needs a tenth of it; longer means that the worker or the graphics never answered.
 */
export const FIRST_DRAWING_LIMIT = 60;

/** Time in seconds for a lost graphics context to return; browsers return one at once or never. */
export const CONTEXT_LIMIT = 10;

/** Period of counting in ms. */
const SECOND = 1000;

/**
 * A time limit that counts only while the page is visible and running. A hidden tab draws nothing,
 * and a frozen page or a sleeping device runs no timers: neither uses up the limit.
 */
export class Patience {
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Calls `whenOver` once this many seconds have been counted; ends the limit that ran before. */
  start(seconds: number, whenOver: () => void): void {
    this.end();
    let left = seconds;
    this.#timer = setInterval(() => {
      if (document.visibilityState === "hidden") return;
      left -= 1;
      if (left > 0) return;
      this.end();
      whenOver();
    }, SECOND);
  }

  /** Ends the limit without a call. */
  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
