import type { Moment } from "../story/moment.ts";
import { element, printXml } from "./xml.ts";

/** A page in the sitemap. */
export interface SitemapPage {
  /** Absolute address. */
  address: string;
  /** Its last change; null where it follows from no story. */
  updated: Moment | null;
  /** Absolute addresses of its pictures. */
  pictures: string[];
}

/**
 * Prints a sitemap (https://www.sitemaps.org/protocol.html) with pictures in Google's extension.
 */
export function printSitemap(pages: readonly SitemapPage[]): string {
  return printXml(
    element(
      "urlset",
      {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
      },
      ...pages.map(({ address, updated, pictures }) =>
        element(
          "url",
          {},
          element("loc", {}, address),
          ...(updated === null ? [] : [element("lastmod", {}, updated)]),
          ...pictures.map((picture) =>
            element("image:image", {}, element("image:loc", {}, picture)),
          ),
        ),
      ),
    ),
  );
}

/**
 * Prints the robots.txt of a site that anyone may read, with the absolute address of its sitemap.
 */
export function printRobots(sitemap: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
