import { fileFamily } from "../../lib/type/file-family.ts";
import { isInRanges } from "../../lib/type/in-ranges.ts";

/** The `font-faces` of a style, as `fontFaces` builds them. */
type FontFaces = Readonly<Record<string, readonly { url: string; "unicode-range": string[] }[]>>;

/**
 * Has the place of MapLibre's class of this name in the built site. MapLibre adds each font of a
 * map to `document.fonts`, and with each the browser lays out the whole page anew. The page's style
 * sheets name the same files: those are loaded without that.
 */
export class FontFaceManager {
  #faces: FontFaces = {};
  readonly #loads = new Map<string, Promise<boolean>>();

  setFontFaces(faces?: FontFaces | null): void {
    this.#faces = faces ?? {};
  }

  hasFontFaces(): boolean {
    return Object.keys(this.#faces).length > 0;
  }

  /**
   * The CSS family to draw a code point with, once it is loaded: that of the first file of a font
   * stack (names, divided by commas) that has it. Null where none has, or could be loaded, and for
   * text set upright in vertical lines, which no map of ours has.
   */
  async getFontFamily(stack: string, codePoint: number, feature: string): Promise<string | null> {
    if (feature !== "normal") return null;
    for (const font of stack.split(",")) {
      for (const face of this.#faces[font.trim()] ?? []) {
        if (!isInRanges(codePoint, face["unicode-range"])) continue;
        const family = fileFamily(face.url);
        if (await this.#load(family)) return family;
      }
    }
    return null;
  }

  destroy(): void {
    this.#faces = {};
  }

  #load(family: string): Promise<boolean> {
    const load =
      this.#loads.get(family) ??
      document.fonts.load(`1em ${family}`).then(
        ({ length }) => {
          if (length === 0) console.warn(`FontFaceManager: the page has no font "${family}"`);
          return length > 0;
        },
        (error) => {
          console.warn(`FontFaceManager: "${family}" could not be loaded: ${String(error)}`);
          return false;
        },
      );
    this.#loads.set(family, load);
    return load;
  }
}
