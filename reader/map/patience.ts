/** How often in ms a limit counts. */
const SECOND = 1000;

/**
 * A time limit that counts only while the page is seen and running. A hidden tab draws nothing, and a page that is
 * frozen or whose device sleeps runs no timers: neither uses up the limit.
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
