import { type Browser, chromium } from "@playwright/test";
import { launchOptions } from "../browser/browser-path.ts";

/** Starts the browser that the tests use too. Throws where there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
