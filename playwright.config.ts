import { defineConfig } from "@playwright/test";
import { launchOptions } from "./tools/browser/browser-path.ts";

/** Other ports than the usual ones let two checkouts be tested side by side. */
const STORY_PORT = Number(process.env.STORY_PORT ?? 4310);
const FIXTURE_PORT = Number(process.env.FIXTURE_PORT ?? 4311);

/**
 * Tests tagged `@long` are exhaustive where a sample decides: `npm run e2e:long` runs them, and
 * them alone. Those tagged `@long-on-phone` run on the large window each time, and on the phone
 * with the long ones.
 */
const isLong = process.env.E2E === "long";

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  ...(isLong ? { grep: /@long/ } : {}),
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // A throttled page on a busy machine without graphics may hang for reasons of its own: reported as flaky, not red.
  retries: process.env.CI === undefined ? 0 : 2,
  timeout: 120_000,
  expect: { timeout: 40_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${FIXTURE_PORT}`,
    // Software WebGL draws a frame in tens of milliseconds; a slow frame is no failure.
    actionTimeout: 40_000,
    // What a service worker answers, no test could hold back. e2e/offline.spec.ts lets it in.
    serviceWorkers: "block",
    // A flight is dozens of such frames: only tests of flights ask for them.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: launchOptions(),
  },
  // A claim that no size of the window changes is tagged with the one project that proves it.
  projects: [
    {
      name: "desktop",
      grepInvert: isLong ? /@phone|@long-on-phone/ : /@phone|@long(?!-on-phone)/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      grepInvert: isLong ? /@desktop/ : /@desktop|@long/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
  ],
  webServer: [
    { command: `npm run serve -- out ${STORY_PORT}`, port: STORY_PORT, reuseExistingServer: false },
    {
      command: `npm run serve -- out-fixture ${FIXTURE_PORT}`,
      env: { BASE_PATH: "/atlas" },
      port: FIXTURE_PORT,
      reuseExistingServer: false,
    },
  ],
});
