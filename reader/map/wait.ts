/** A wait before something happens; at most one runs. */
export class Wait {
  readonly #duration: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `duration` in ms. */
  constructor(duration: number) {
    this.#duration = duration;
  }

  /** Whether a wait is running. */
  get isRunning(): boolean {
    return this.#timer !== undefined;
  }

  /** Calls `whenOver` after the wait; a wait that ran before ends without a call. */
  start(whenOver: () => void): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      whenOver();
    }, this.#duration);
  }

  /** Ends the wait without a call. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
