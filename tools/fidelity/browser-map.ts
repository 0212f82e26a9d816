import type { Page } from "@playwright/test";
import type { StyleSpecification } from "maplibre-gl";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Camera } from "../../lib/story/map-document.ts";
import type { Pixels } from "./pixels.ts";
import { type Call, recordCalls } from "./recorded-calls.ts";

/** How long in ms the map may take to load and to draw for the first time. */
const LIMIT = 60_000;

/**
 * The live map on a bare page from which its pixels can be read. It changes from style to style by
 * the same calls as on the story page.
 */
export class BrowserMap {
  readonly #page: Page;
  #style: StyleSpecification;

  private constructor(page: Page, style: StyleSpecification) {
    this.#page = page;
    this.#style = style;
  }

  /**
   * Opens the page at `address`, which shows `style`. Throws where the map does not become ready.
   */
  static async open(page: Page, address: string, style: StyleSpecification): Promise<BrowserMap> {
    await page.goto(address, { timeout: LIMIT });
    await page.locator(`[${ATTR.mapStatus}="idle"]`).waitFor({ state: "attached", timeout: LIMIT });
    return new BrowserMap(page, style);
  }

  /** Shows a style and captures the map once it rests. */
  async draw(style: StyleSpecification, camera: Camera): Promise<Pixels> {
    const calls = recordCalls(this.#style, style);
    this.#style = style;
    const { width, height, base64 } = await this.#page.evaluate(drawMap, { calls, camera });
    return { width, height, data: Buffer.from(base64, "base64") };
  }

  /** Projects positions to CSS px from the map's top left corner. */
  project(positions: readonly (readonly [number, number])[]): Promise<[x: number, y: number][]> {
    return this.#page.evaluate((asked) => {
      const map = window.bareMap;
      if (map === undefined) throw new Error("a bare map page expected");
      return asked.map(([lng, lat]): [number, number] => {
        const { x, y } = map.project([lng, lat]);
        return [x, y];
      });
    }, positions);
  }
}

async function drawMap({ calls, camera }: { calls: Call[]; camera: Camera }) {
  const map = window.bareMap;
  if (map === undefined) throw new Error("a bare map page expected");
  const still = new Promise((resolve, reject) => {
    map.once("idle", resolve);
    map.once("error", ({ error }) => reject(error));
  });
  for (const [name, ...args] of calls) (map[name] as (...args: unknown[]) => void)(...args);
  map.jumpTo(camera);
  map.triggerRepaint();
  await still;
  const { width, height } = map.getCanvas();
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("a canvas to draw on expected");
  context.drawImage(map.getCanvas(), 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, base64: new Uint8Array(data.buffer).toBase64() };
}
