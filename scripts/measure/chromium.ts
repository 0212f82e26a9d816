import { type Browser, chromium } from "@playwright/test";
import { browserPath } from "../browser-path.ts";

/** Starts the browser that the tests use too. Throws where there is none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = browserPath();
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
    ],
  });
}
