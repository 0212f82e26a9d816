import { buildTable } from "../../measure/table.ts";
import { type BuiltPage, fileOf } from "./built-site.ts";
import { namedFiles } from "./markup.ts";
import { type FileSize, printKb, sizeOf, sizeOfFiles } from "./size.ts";

/** The most a page may cost, in bytes after gzip; 1 kB is 1000 bytes. */
export const LIMITS = {
  /** HTML of a story page, which holds the whole story. */
  page: 60_000,
  /** The scripts and modules its HTML names: first load, without the map. */
  scripts: 15_000,
} as const;

/** What one page's HTML names, measured. */
export interface PageSize {
  path: string;
  html: FileSize;
  scripts: FileSize;
  stylesheets: FileSize;
}

/**
 * Measures a page and the scripts and style sheets that its HTML names. Throws where one is missing
 * in `out`.
 */
export function pageSize(out: string, basePath: string, page: BuiltPage): PageSize {
  const { scripts, stylesheets } = namedFiles(page.html);
  const measure = (addresses: string[]) =>
    sizeOfFiles(addresses.flatMap((address) => fileOf(out, basePath, address) ?? []));
  return {
    path: page.path,
    html: sizeOf(Buffer.from(page.html)),
    scripts: measure(scripts),
    stylesheets: measure(stylesheets),
  };
}

/** One sentence for each cost of a page beyond `LIMITS`; empty where all pages keep them. */
export function overLimit(pages: readonly PageSize[]): string[] {
  return pages.flatMap(({ path, html, scripts }) => [
    ...tooLarge(`${path} HTML`, html, LIMITS.page),
    ...tooLarge(`${path} first-load JavaScript`, scripts, LIMITS.scripts),
  ]);
}

/** The table of pages: what each page's HTML, scripts and style sheets weigh. */
export function pageTable(pages: readonly PageSize[]): string {
  const head = [
    "Page, kB gzipped (raw)",
    `HTML, ≤ ${LIMITS.page / 1000}`,
    `JavaScript, ≤ ${LIMITS.scripts / 1000}`,
    "CSS",
  ];
  const rows = pages.map(({ path, html, scripts, stylesheets }) => [
    path,
    ...[html, scripts, stylesheets].map(
      ({ gzip, bytes }) => `${printKb(gzip)} (${printKb(bytes)})`,
    ),
  ]);
  return buildTable(head, rows);
}

function tooLarge(what: string, { gzip }: FileSize, limit: number): string[] {
  return gzip <= limit ? [] : [`${what}: expected at most ${limit} bytes gzipped, found ${gzip}.`];
}
