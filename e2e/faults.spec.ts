import { test } from "@playwright/test";
import { LATE_DATA, WRONG_DATA } from "./support/data-faults.ts";
import { PATH, second, WINDOW, waypoints } from "./support/fixture-story.ts";
import { GRAPHICS_FAULTS } from "./support/graphics-faults.ts";
import { READING_FAULTS } from "./support/reading-faults.ts";
import { type Drawings, drawHealthy } from "./support/right-view.ts";
import { tryFault } from "./support/try-fault.ts";

test.use(WINDOW);

/** The waypoints that the short run checks. */
const SAMPLES = [waypoints[0], second];

/** The drawings that each fault's test compares with; the first test makes them. */
const kept = new Map<readonly string[], Drawings>();

for (const fault of [...GRAPHICS_FAULTS, ...READING_FAULTS, ...WRONG_DATA, ...LATE_DATA]) {
  const { name, tag = [] } = fault;
  test(`where ${name}, text and the right map or picture are there`, {
    tag: ["@desktop", ...tag],
  }, async ({ page, browser }) => {
    // Twenty losses are twenty maps, each drawn without graphics hardware.
    if (tag.includes("@long")) test.setTimeout(600_000);
    const seen = tag.includes("@long") ? waypoints : SAMPLES;
    const healthy =
      kept.get(seen) ??
      (await drawHealthy(browser, { ...WINDOW, reducedMotion: "reduce" }, PATH, seen));
    kept.set(seen, healthy);
    await tryFault(page, fault, healthy);
  });
}
