interface Follower<State> {
  keys: readonly (keyof State)[];
  run: (state: State, before: State) => void;
  /** The state that `run` was last called with. */
  seen: State;
}

/**
 * One plain object of state, its writers and its followers. Writers call `set`; nobody calls
 * anybody else.
 *
 * A change is delivered before `set` returns, in the order in which the followers came. A follower
 * may set, too: its change counts at once, and once every follower has run, the round begins again
 * for those that have not seen it. So each follower ends with the last state, whoever wrote it.
 */
export class Store<State extends object> {
  readonly #followers = new Set<Follower<State>>();
  #state: State;
  #isDelivering = false;
  #hasNews = false;

  constructor(state: State) {
    this.#state = state;
  }

  /** The state as it is now. `set` replaces it by another object and never changes this one. */
  get state(): Readonly<State> {
    return this.#state;
  }

  /** Changes some keys. A value that is equal by `Object.is` is no change. */
  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#hasNews = true;
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    try {
      while (this.#hasNews) {
        this.#hasNews = false;
        for (const follower of [...this.#followers]) this.#deliver(follower);
      }
    } finally {
      this.#isDelivering = false;
    }
  }

  /**
   * Calls `run` now, and again whenever one of the keys has changed since its last call, until the
   * signal aborts. `before` is the state of that last call; at the first call it is the state
   * itself.
   */
  follow(
    keys: readonly (keyof State)[],
    run: (state: State, before: State) => void,
    signal: AbortSignal,
  ): void {
    if (signal.aborted) return;
    const follower = { keys, run, seen: this.#state };
    this.#followers.add(follower);
    signal.addEventListener("abort", () => this.#followers.delete(follower), { once: true });
    run(this.#state, this.#state);
  }

  #deliver(follower: Follower<State>): void {
    const { keys, run, seen } = follower;
    const now = this.#state;
    // An earlier follower may have ended this one.
    if (!this.#followers.has(follower)) return;
    if (keys.every((key) => Object.is(seen[key], now[key]))) return;
    follower.seen = now;
    run(now, seen);
  }
}
