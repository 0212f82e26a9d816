import type { BrowserContextOptions, Page } from "@playwright/test";

/** The reader we build for: a cheap phone on a slow mobile network. */
export const PHONE = {
  /** Size of the window in CSS px. */
  viewport: { width: 412, height: 823 },
  /** Device px of a CSS px. */
  deviceScaleFactor: 1.75,
  /** Of the network, both ways, in bits per second. */
  bitsPerSecond: 1_600_000,
  /** From a request to the first byte of its answer, in ms. */
  latency: 150,
  /** How many times slower than this machine the page's scripts and layout run. */
  cpuSlowdown: 4,
} as const;

/** The browser context of a first visit on such a phone: nothing is kept from a visit before. */
export const phoneContext: BrowserContextOptions = {
  viewport: PHONE.viewport,
  deviceScaleFactor: PHONE.deviceScaleFactor,
  isMobile: true,
  hasTouch: true,
  colorScheme: "light",
  serviceWorkers: "block",
};

/** A desktop's window in CSS px, with one device px each; nothing is slowed down there. */
export const DESKTOP = { width: 1280, height: 800 } as const;

/** The browser context of a first visit on a desktop. */
export const desktopContext: BrowserContextOptions = {
  viewport: DESKTOP,
  colorScheme: "light",
  serviceWorkers: "block",
};

/** Makes a page's network and processor as slow as the phone's, through the DevTools protocol. */
export async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: PHONE.latency,
    downloadThroughput: PHONE.bitsPerSecond / 8,
    uploadThroughput: PHONE.bitsPerSecond / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: PHONE.cpuSlowdown });
}
