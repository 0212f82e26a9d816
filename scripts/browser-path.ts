import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "@playwright/test";

/** Debian's Chromiums, for machines that cannot download Playwright's own: the lighter one, without a window, first. */
const DEBIAN = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** Path of the Chromium to start: CHROMIUM_PATH, else Playwright's own, else Debian's; null where there is none. */
export function browserPath(): string | null {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...DEBIAN];
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** How tests and bench start it. Playwright's own goes unnamed: without a window it has a lighter one, too. */
export function launchOptions(): LaunchOptions {
  const path = browserPath();
  const isOwn = path === null || path === chromium.executablePath();
  return {
    ...(isOwn ? {} : { executablePath: path }),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
    ],
  };
}
