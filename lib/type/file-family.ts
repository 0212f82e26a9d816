/**
 * The CSS family that the page's style sheets give to a font file alone, by its address: a canvas
 * that names it draws with this file and no other.
 */
export function fileFamily(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1).replace(/\.woff2$/, "");
}
