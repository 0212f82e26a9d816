/** The fonts of a page's first screen, as CSS writes them: text, titles, interface. */
export const FIRST_FONTS = [
  '400 1em "Source Serif 4"',
  '600 1em "Source Serif 4"',
  '400 1em "IBM Plex Sans"',
  '500 1em "IBM Plex Sans"',
  '600 1em "IBM Plex Sans"',
] as const;
