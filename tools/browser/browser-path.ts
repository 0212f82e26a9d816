import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "@playwright/test";

/**
 * Debian's Chromiums, for machines that cannot download Playwright's own: the lighter one, without
 * a window, first.
 */
const DEBIAN = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/**
 * Path of the Chromium to start: CHROMIUM_PATH, else Playwright's own, else Debian's; null where
 * there is none.
 */
export function browserPath(): string | null {
  return installed()[0] ?? null;
}

/**
 * How tests and bench start it. Playwright's own goes unnamed: without a window it has a lighter
 * one, too.
 */
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

/**
 * Chromium drops a page that it keeps once a megabyte has come for it, so that on a busy machine
 * chance would decide whether a page is kept that was left while it loads. This many bytes may
 * come.
 */
const KEEPS_LOADING =
  "--enable-features=LoadingTasksUnfreezable:max_buffered_bytes_per_process/100000000";

/**
 * How to start a Chromium that keeps a page that the reader leaves and shows it again on Back (the
 * back/forward cache). Playwright turns that off, and no headless shell can do it. Null where no
 * full Chromium is installed.
 */
export function keepingOptions(): LaunchOptions | null {
  const executablePath = installed().find((path) => !/headless[-_]shell/.test(path));
  if (executablePath === undefined) return null;
  const { args = [], ...options } = launchOptions();
  return {
    ...options,
    executablePath,
    args: [...args, KEEPS_LOADING],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  };
}

/** Paths of the Chromiums that are there, the preferred one first. */
function installed(): string[] {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...DEBIAN];
  return candidates.flatMap((path) => (path !== undefined && existsSync(path) ? [path] : []));
}
