/** The part of fontkit that is used here; it ships no types. */
declare module "fontkit" {
  export interface GlyphPath {
    scale(x: number, y: number): GlyphPath;
    translate(x: number, y: number): GlyphPath;
    toSVG(): string;
  }
  export interface Font {
    unitsPerEm: number;
    /** Font units above the baseline. */
    ascent: number;
    /** Font units, negative below the baseline. */
    descent: number;
    lineGap: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { advanceWidth: number; path: GlyphPath };
    glyphsForString(text: string): { advanceWidth: number }[];
  }
  export function openSync(path: string): Font;
}
