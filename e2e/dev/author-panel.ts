import { expect, type Locator, type Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { settled } from "../support/story-page.ts";

/** The author panel of an open page. */
export function authorPanel(page: Page): Locator {
  return page.getByRole("region", { name: "Author panel" });
}

/** What the panel would write, as YAML. */
export function shownYaml(page: Page): Locator {
  return authorPanel(page).locator(`[${ATTR.yaml}]`);
}

/** Drags the live map by so many CSS px, and waits until it rests and the panel knows. */
export async function dragMap(page: Page, dx: number, dy: number): Promise<void> {
  const box = await page.locator(`[${ATTR.mapCanvas}] canvas`).boundingBox();
  if (box === null) throw new Error("dragMap: a live map expected, none found");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await page.mouse.up();
  await settled(page);
  await expect(authorPanel(page)).toContainText("moved by you");
}

/** Presses the live map where a position lies. */
export async function pressMap(page: Page, at: [lng: number, lat: number]): Promise<void> {
  const { x, y } = await page.evaluate((position) => {
    const map = window.__story?.map;
    if (!map) throw new Error("pressMap: a live map expected, none found");
    const { left, top } = map.getCanvas().getBoundingClientRect();
    const point = map.project(position);
    return { x: left + point.x, y: top + point.y };
  }, at);
  await page.mouse.click(x, y);
}

/** Center and zoom of the live map. */
export function liveCamera(page: Page): Promise<{ center: [number, number]; zoom: number }> {
  return page.evaluate(() => {
    const map = window.__story?.map;
    if (!map) throw new Error("liveCamera: a live map expected, none found");
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom() };
  });
}
