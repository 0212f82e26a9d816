/** A local font that most systems have in one of these names, all with the same widths. */
const LOCAL = {
  sans: {
    normal: ["Arial", "ArialMT", "Liberation Sans", "Arimo", "Helvetica"],
    bold: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold", "Helvetica-Bold"],
    italic: ["Arial Italic", "Arial-ItalicMT", "Liberation Sans Italic", "Arimo Italic"],
  },
  serif: {
    normal: ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos", "Times-Roman"],
    bold: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"],
    italic: ["Times New Roman Italic", "TimesNewRomanPS-ItalicMT", "Liberation Serif Italic"],
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
