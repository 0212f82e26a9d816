import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

const DEV_PORT = Number(process.env.DEV_PORT ?? 4330);

/**
 * What these tests change is a copy of the fixture, made once a run: workers find it in the
 * environment.
 */
function copyFixture(): string {
  const content = join(mkdtempSync(join(tmpdir(), "atlas-dev-")), "content");
  cpSync("e2e/fixtures/content", content, { recursive: true });
  return content;
}

process.env.DEV_CONTENT ??= copyFixture();

/** Tests of `npm run dev`, one after another: they share its content. */
export default defineConfig({
  ...base,
  testDir: "e2e/dev",
  testMatch: "*.dev.ts",
  fullyParallel: false,
  workers: 1,
  globalSetup: "./e2e/dev/build-pages.ts",
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: "list",
  use: {
    ...base.use,
    baseURL: `http://localhost:${DEV_PORT}`,
    viewport: { width: 1280, height: 800 },
  },
  projects: [{ name: "dev" }],
  webServer: {
    command: `npm run -s dev -- -p ${DEV_PORT}`,
    env: { CONTENT_ROOT: process.env.DEV_CONTENT },
    url: `http://localhost:${DEV_PORT}/icon.svg`,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    reuseExistingServer: false,
  },
});
