import type { Page } from "@playwright/test";
import { listCameraTiles } from "../../lib/map/tiles/camera-tiles.ts";
import { formOf } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Size } from "../../lib/story/map-document.ts";
import { mapDocument } from "./fixture-story.ts";

/** The tiles of a waypoint's map on a page, as paths without the site's base path. */
export async function tilesOf(page: Page, waypoint: string): Promise<string[]> {
  const size = await page
    .locator(`[${ATTR.mapCanvas}]`)
    .evaluate((canvas): Size => ({ width: canvas.clientWidth, height: canvas.clientHeight }));
  const form = formOf(page.viewportSize() ?? size);
  return listCameraTiles(mapDocument, waypoint, form, size);
}
