import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Debian's Chromium, for machines that cannot download Playwright's own. */
const DEBIAN_CHROMIUM = "/usr/bin/chromium";

/** The browser that tests and bench start: Playwright's own, else CHROMIUM_PATH, else Debian's; null where there is none. */
export function browserPath(): string | null {
  const candidates = [chromium.executablePath(), process.env.CHROMIUM_PATH, DEBIAN_CHROMIUM];
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null;
}
