import type { Page } from "@playwright/test";

/** Faults that a test can cause from inside a page: see `armPage`. */
interface PageFaults {
  /** Loses the map's graphics context; resolves once the page has received the event. */
  lose(): Promise<void>;
  /** Restores it; resolves once the page has received the event. */
  restore(): Promise<void>;
  /** Loses and restores it this many times in a row, without drawing in between. */
  loseInARow(times: number): Promise<void>;
  /** Runs once the map has its context, before it draws. */
  begun?(): unknown;
  /** Hides the tab: it draws nothing, and reports that it is hidden. */
  hide(isHidden: boolean): void;
  /** Stops drawing, as on a busy machine. */
  stall(isStalled: boolean): void;
}

declare global {
  interface Window {
    faults: PageFaults;
  }
}

/** Adds `window.faults` to every page that is opened from now on. */
export async function armPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let canvas: HTMLCanvasElement | null = null;
    let extension: WEBGL_lose_context | null = null;
    let isHidden = false;
    let isStalled = false;
    let waiting: FrameRequestCallback[] = [];
    const draw = window.requestAnimationFrame.bind(window);
    const faults: PageFaults = {
      async lose() {
        const lost = heard("webglcontextlost");
        extension?.loseContext();
        await lost;
      },
      async restore() {
        const restored = heard("webglcontextrestored");
        extension?.restoreContext();
        await restored;
      },
      async loseInARow(times) {
        faults.stall(true);
        for (let loss = 0; loss < times; loss++) {
          await faults.lose();
          await faults.restore();
        }
        faults.stall(false);
      },
      hide(hidden) {
        isHidden = hidden;
        document.dispatchEvent(new Event("visibilitychange"));
        faults.stall(hidden);
      },
      stall(stalled) {
        isStalled = stalled;
        const due = stalled ? [] : waiting;
        if (!stalled) waiting = [];
        for (const callback of due) draw(callback);
      },
    };
    window.faults = faults;
    // One task later: a context can be restored only after all listeners have received the loss.
    const later = setTimeout;
    const heard = (name: string) =>
      new Promise<void>((done) =>
        canvas?.addEventListener(name, () => later(done, 0), { once: true }),
      );
    const state = () => (isHidden ? "hidden" : "visible");
    Object.defineProperty(document, "visibilityState", { get: state });
    Object.defineProperty(document, "hidden", { get: () => isHidden });
    window.requestAnimationFrame = (callback) =>
      draw((time) => {
        if (isStalled) waiting.push(callback);
        else callback(time);
      });
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...asked: unknown[]
    ) {
      const context = Reflect.apply(getContext, this, asked);
      if (asked[0] !== "webgl2" || extension !== null || context === null) return context;
      canvas = this;
      extension = context.getExtension("WEBGL_lose_context");
      faults.begun?.();
      return context;
    } as typeof getContext;
  });
}
