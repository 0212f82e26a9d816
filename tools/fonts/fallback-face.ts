/**
 * A local font that most systems have in one of these names, all with the same widths. Linux first:
 * there each name that is not found delays the first paint.
 */
const LOCAL = {
  sans: {
    normal: ["Liberation Sans", "Arial", "ArialMT", "Arimo", "Helvetica"],
    bold: ["Liberation Sans Bold", "Arial Bold", "Arial-BoldMT", "Arimo Bold", "Helvetica-Bold"],
    italic: ["Liberation Sans Italic", "Arial Italic", "Arial-ItalicMT", "Arimo Italic"],
  },
  serif: {
    normal: ["Liberation Serif", "Times New Roman", "TimesNewRomanPSMT", "Tinos", "Times-Roman"],
    bold: ["Liberation Serif Bold", "Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Tinos Bold"],
    italic: ["Liberation Serif Italic", "Times New Roman Italic", "TimesNewRomanPS-ItalicMT"],
  },
};

/**
 * Mean advance of `SAMPLE` in ems, measured on Liberation Sans and Serif, whose widths are those of
 * Arial and Times New Roman.
 */
const LOCAL_WIDTH = {
  sans: { normal: 0.4563, bold: 0.49368, italic: 0.4563 },
  serif: { normal: 0.41719, bold: 0.44314, italic: 0.41336 },
};

/** Letters in about the frequency of English, with spaces. */
const SAMPLE = "aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ";

/** What is read of a font; fontkit's `Font` has it. Lengths in font units. */
export interface FontMetrics {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  glyphsForString(text: string): { advanceWidth: number }[];
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/**
 * Builds the @font-face of a local font scaled to the width and line height of `font`, named
 * `<name> Fallback`.
 */
export function fallbackFace(
  font: FontMetrics,
  face: { name: string; kind: "serif" | "sans"; weight: string; style: string },
): string {
  const cut = face.style === "italic" ? "italic" : Number(face.weight) >= 600 ? "bold" : "normal";
  const glyphs = font.glyphsForString(SAMPLE);
  const sum = glyphs.reduce((width, glyph) => width + glyph.advanceWidth, 0);
  const scale = sum / glyphs.length / font.unitsPerEm / LOCAL_WIDTH[face.kind][cut];
  const em = font.unitsPerEm * scale;
  return `@font-face {
  font-family: "${face.name} Fallback";
  font-style: ${face.style};
  font-weight: ${face.weight};
  src: ${LOCAL[face.kind][cut].map((name) => `local("${name}")`).join(", ")};
  size-adjust: ${percent(scale)};
  ascent-override: ${percent(font.ascent / em)};
  descent-override: ${percent(-font.descent / em)};
  line-gap-override: ${percent(font.lineGap / em)};
}`;
}
