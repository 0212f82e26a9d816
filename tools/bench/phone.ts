import type { BrowserContextOptions, Page } from "@playwright/test";

/** The reader we build for: a cheap phone on a slow mobile network. */
export const PHONE = {
  /**
   * Size of the window in CSS px; one device px each, since the graphics here are drawn by the
   * processor.
   */
  viewport: { width: 390, height: 844 },
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
  isMobile: true,
  hasTouch: true,
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
