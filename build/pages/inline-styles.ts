import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { transformSync } from "esbuild";
import { usedStyles } from "./used-styles.ts";

const SHEET = /<link\b[^>]*\srel="stylesheet"[^>]*>/g;
const SHEET_AHEAD = /<link\b[^>]*\sas="style"[^>]*>/g;
const ADDRESS = /\shref="([^"]*)"/;
/** The address of a file in CSS, with or without quotes; data and fragments have none. */
const URL_IN_CSS = /url\((["']?)(?!data:|#)([^"')]+)\1\)/g;

/**
 * Puts the styles of a page into one element at the start of its head, so that its first paint
 * waits for nothing but the page: the rules of its style sheets that it uses, in their order, in
 * place of the links to them. `readSheet` returns a sheet by its address.
 */
export function inlineStyles(html: string, readSheet: (address: string) => string): string {
  const addresses = [...html.matchAll(SHEET)].map(([link]) => ADDRESS.exec(link)?.[1] ?? "");
  const css = addresses.map((address) => atRoot(readSheet(address), address)).join("");
  const page = html.replace(SHEET, "").replace(SHEET_AHEAD, "");
  const styles = usedStyles(css, page);
  return page.replace("</head>", () => `<style>${styles}</style></head>`);
}

/** Style sheet with its files named from the root of the host, no longer from the sheet. */
function atRoot(css: string, address: string): string {
  return css.replace(URL_IN_CSS, (_, _quote, file: string) => {
    const path = file.startsWith("/") ? file : posix.join(posix.dirname(address), file);
    return `url(${path})`;
  });
}

/**
 * Returns a function that reads a style sheet of a built site by its address, without its comments
 * and spaces.
 */
export function createSheetReader(out: string, basePath: string): (address: string) => string {
  const known = new Map<string, string>();
  return (address) => {
    const path = join(out, address.slice(basePath.length));
    const css =
      known.get(address) ??
      transformSync(readFileSync(path, "utf8"), {
        loader: "css",
        minifyWhitespace: true,
        legalComments: "none",
      }).code.trim();
    known.set(address, css);
    return css;
  };
}
