/** The part of fontkit that is used here; it ships no types. */
declare module "fontkit" {
  export interface PathCommand {
    command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    /** Pairs of x and y in font units, y upwards. */
    args: number[];
  }
  export interface GlyphPath {
    commands: PathCommand[];
    scale(x: number, y: number): GlyphPath;
    translate(x: number, y: number): GlyphPath;
    toSVG(): string;
  }
  export interface Glyph {
    id: number;
    advanceWidth: number;
    path: GlyphPath;
  }
  export interface Font {
    unitsPerEm: number;
    /** Font units above the baseline. */
    ascent: number;
    /** Font units, negative below the baseline. */
    descent: number;
    lineGap: number;
    /** Code points that it has glyphs for. */
    characterSet: number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    /**
     * Shapes a text of one direction: ligatures, kerning, marks on their letters. From left to
     * right.
     */
    layout(text: string): {
      glyphs: Glyph[];
      positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    };
    glyphsForString(text: string): { advanceWidth: number }[];
  }
  export function openSync(path: string): Font;
}
