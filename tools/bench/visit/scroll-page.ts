import type { Page } from "@playwright/test";
import { measureHeap } from "./heap-size.ts";
import { openOnDesktop, waitUntilShown } from "./open-on-desktop.ts";
import type { ServedPage } from "./visit-page.ts";

/** Scrolls evenly from a page's start to its end. Returns how long each frame took, in ms. */
async function scrollThrough(page: Page, duration: number, isBack = false): Promise<number[]> {
  return page.evaluate(
    ({ duration, isBack }) =>
      new Promise<number[]>((resolve) => {
        const end = document.documentElement.scrollHeight - innerHeight;
        const frames: number[] = [];
        let start = 0;
        let before = 0;
        const step = (now: number) => {
          if (start === 0) start = now;
          else frames.push(now - before);
          before = now;
          const share = Math.min(1, (now - start) / duration);
          scrollTo({ top: end * (isBack ? 1 - share : share), behavior: "instant" });
          if (share < 1) requestAnimationFrame(step);
          else resolve(frames);
        };
        requestAnimationFrame(step);
      }),
    { duration, isBack },
  );
}

/**
 * Measures the frame time that 95 of 100 frames keep, in ms, while the page scrolls through all its
 * chapters in `duration` ms on the desktop.
 */
export async function measureFrames(served: ServedPage, duration: number): Promise<number> {
  return openOnDesktop(served, async (page) => {
    const frames = await scrollThrough(page, duration);
    return percentile(frames, 0.95);
  });
}

/**
 * Measures by how many kB the heap (see `measureHeap`) grows with each pass through the story and
 * back after the second. A pass takes `duration` ms each way.
 */
export async function measureHeapGrowth(
  served: ServedPage,
  { passes, duration }: { passes: number; duration: number },
): Promise<number> {
  return openOnDesktop(served, async (page) => {
    const sizes: number[] = [];
    for (let pass = 0; pass < passes; pass++) {
      await scrollThrough(page, duration);
      await scrollThrough(page, duration, true);
      await waitUntilShown(page);
      sizes.push(await measureHeap(page));
    }
    return growthAfterSecond(sizes);
  });
}

/**
 * By how much the sizes after each pass grow from the second on, per pass; 0 where there are too
 * few.
 */
export function growthAfterSecond(sizes: readonly number[]): number {
  const [second, last] = [sizes[1], sizes.at(-1)];
  if (second === undefined || last === undefined || sizes.length < 3) return 0;
  return (last - second) / (sizes.length - 2);
}

/** The least of the numbers that this share of them do not exceed. Throws where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("percentile: at least one number expected, none found");
  return found;
}
