import type { FullConfig } from "@playwright/test";

/** A page of every kind that the tests open. */
const PAGES = [
  "/",
  "/danube-delta/",
  "/danube-delta/the-gauges/",
  "/danube-delta/data/",
  "/danube-delta/story.json",
  "/feed.xml",
  "/_errors/",
];

/**
 * Asks the dev server for a page of every kind before the tests do: it builds a page when it is
 * first asked for, and their patience is for what they try.
 */
// biome-ignore lint/style/noDefaultExport: Playwright demands it of a global setup.
export default async function buildPages({ projects }: FullConfig): Promise<void> {
  const origin = projects[0]?.use.baseURL ?? "";
  for (const path of PAGES) {
    const { status } = await fetch(origin + path);
    if (status !== 200) throw new Error(`buildPages: ${path} answered ${status}`);
  }
}
