import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { findLinks, type PageLinks } from "./page-links.ts";

/** Where a built site is served. */
export interface Served {
  /** Path without a slash at the end; empty at the root of a host. */
  basePath: string;
  /** Scheme and host without a slash at the end: absolute addresses of it lead into the site. */
  origin: string;
}

/** A link that leads nowhere. */
export interface BrokenLink {
  /** As written on the page. */
  address: string;
  /** What is wrong with it: "there is no such file". */
  reason: string;
  /** The pages that have it, as paths of files within the site's folder. */
  pages: string[];
}

/** A host that no site has. */
const HOST = "http://site.invalid";

/**
 * Finds what leads nowhere on the pages of a built site: links, sources, sets of sources, preloads,
 * fragments.
 */
export function checkLinks(out: string, served: Served): BrokenLink[] {
  const pages = new Map<string, PageLinks>();
  for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    const file = name.split(sep).join("/");
    if (file.endsWith(".html")) pages.set(file, findLinks(readFileSync(join(out, name), "utf8")));
  }
  const broken = new Map<string, BrokenLink>();
  for (const [page, { addresses }] of pages) {
    for (const address of addresses) {
      const reason = whyBroken(address, page, { out, pages, served });
      if (reason === null) continue;
      const key = JSON.stringify([address, reason]);
      const told = broken.get(key) ?? { address, reason, pages: [] };
      broken.set(key, { ...told, pages: [...told.pages, page] });
    }
  }
  return [...broken.values()];
}

/** Prints a link that leads nowhere with the first page that has it. */
export function printBrokenLink({ address, reason, pages }: BrokenLink): string {
  const others = pages.length > 1 ? ` (and ${pages.length - 1} more)` : "";
  return `${pages[0]}${others}: "${address}": ${reason}`;
}

interface Built {
  out: string;
  pages: ReadonlyMap<string, PageLinks>;
  served: Served;
}

/** Null for a link that leads somewhere, and for those out of the site. */
function whyBroken(address: string, page: string, { out, pages, served }: Built): string | null {
  const { basePath, origin } = served;
  const local = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  const from = `${HOST}${basePath}/${page.replace(/(^|\/)index\.html$/, "$1")}`;
  if (!URL.canParse(local, from)) return "this is no address";
  const url = new URL(local, from);
  if (url.origin !== HOST) return null;
  if (!url.pathname.startsWith(`${basePath}/`)) return `it lies outside of ${basePath}/`;
  const file = decode(url.pathname.slice(basePath.length + 1));
  if (file === null) return "this is no address";
  const target = file === "" || file.endsWith("/") ? `${file}index.html` : file;
  if (!existsSync(join(out, target))) return "there is no such file";
  if (statSync(join(out, target)).isDirectory()) return "a slash is missing at its end";
  const anchor = decode(url.hash.slice(1));
  if (anchor === "" || anchor === "top") return null;
  const anchors = pages.get(target)?.anchors;
  // A fragment of another kind of file says which part of it is meant, in a way of its own.
  if (anchors === undefined || (anchor !== null && anchors.has(anchor))) return null;
  return "the page has no such place";
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
