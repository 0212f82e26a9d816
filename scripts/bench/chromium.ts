import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";

/** Debian's Chromium, for machines that cannot download Playwright's own. */
const SYSTEM_CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Starts Playwright's Chromium where it is installed, else the system's. Throws where there is neither. */
export function launchChromium(): Promise<Browser> {
  const own = existsSync(chromium.executablePath());
  return chromium.launch({
    ...(!own && existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
    ],
  });
}
