import { type Browser, chromium } from "@playwright/test";
import { keepingOptions, launchOptions } from "../browser/browser-path.ts";

/** Starts the browser that the tests use too. Throws where there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/**
 * What Playwright switches off in Chromium and what else takes time there: its own search box
 * builds a page in the first seconds of every new profile, beside the page that is measured. The
 * option replaces Playwright's list, so that this one repeats it.
 */
const SWITCHED_OFF = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
  ...["WebUIOmniboxAimPopup", "WebUIOmniboxPopup", "WebUIOmniboxFullPopup"],
];

/**
 * Starts a browser to measure with, without work of its own: a full Chromium, as readers have,
 * where one is installed. Throws where there is none.
 */
export function launchQuietChromium(): Promise<Browser> {
  const { args = [], ...options } = launchOptions();
  const path = keepingOptions()?.executablePath;
  return chromium.launch({
    ...options,
    ...(path === undefined ? {} : { executablePath: path }),
    args: [...args, `--disable-features=${SWITCHED_OFF.join(",")}`],
  });
}

/** The version of the browser to measure with. Throws where there is none. */
export async function quietChromiumVersion(): Promise<string> {
  const browser = await launchQuietChromium();
  const version = browser.version();
  await browser.close();
  return version;
}
