/**
 * The fonts of a page's first screen: text, titles, interface. A page shows each from its first
 * paint on or not at all (`font-display: optional`), since text in another font breaks its lines
 * elsewhere, and what is below it would move.
 */
export const FIRST_FONTS = [
  "source-serif-4-latin-400-normal",
  "source-serif-4-latin-600-normal",
  "ibm-plex-sans-latin-400-normal",
  "ibm-plex-sans-latin-500-normal",
  "ibm-plex-sans-latin-600-normal",
] as const;
