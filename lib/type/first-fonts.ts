/**
 * The fonts of a page's first screen, as CSS writes them: text, titles, interface, and last those
 * of the map, by their files (`fileFamily`). Each font that came later would have the browser lay
 * out the whole page anew.
 */
export const FIRST_FONTS = [
  '400 1em "Source Serif 4"',
  '600 1em "Source Serif 4"',
  '400 1em "IBM Plex Sans"',
  '500 1em "IBM Plex Sans"',
  '600 1em "IBM Plex Sans"',
  "1em ibm-plex-sans-latin-400-normal",
  "1em ibm-plex-sans-latin-500-normal",
  "1em ibm-plex-sans-latin-600-normal",
] as const;
