import { afterEach, expect, test, vi } from "vitest";
import { FontFaceManager } from "./font-face-manager.ts";

const FACES = {
  Plex: [
    { url: "/base/fonts/plex-latin-400-normal.woff2", "unicode-range": ["U+0000-00FF", "U+2212"] },
    { url: "/base/fonts/plex-arabic-400-normal.woff2", "unicode-range": ["U+0600-06FF"] },
  ],
  Serif: [{ url: "/base/fonts/serif-latin-400-normal.woff2", "unicode-range": ["U+0000-024F"] }],
};

/** A manager of `FACES` on a page that has these families, and what it loads. */
function start(families: readonly string[]) {
  const loaded: string[] = [];
  const load = async (font: string) => {
    loaded.push(font);
    return families.filter((family) => font === `1em ${family}`);
  };
  vi.stubGlobal("document", { fonts: { load } });
  const manager = new FontFaceManager();
  manager.setFontFaces(FACES);
  const find = (letter: string, feature = "normal") =>
    manager.getFontFamily("Plex,Serif", letter.codePointAt(0) ?? 0, feature);
  return { manager, loaded, find };
}

const ALL = ["plex-latin-400-normal", "plex-arabic-400-normal", "serif-latin-400-normal"];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a letter is drawn with the first file that has it, loaded once", async () => {
  const { loaded, find } = start(ALL);
  expect(await Promise.all(["a", "−", "غ", "ǎ", "中"].map((letter) => find(letter)))).toEqual([
    "plex-latin-400-normal",
    "plex-latin-400-normal",
    "plex-arabic-400-normal",
    "serif-latin-400-normal",
    null,
  ]);
  expect(loaded).toEqual(ALL.map((family) => `1em ${family}`));
});

test("a file that the page does not name is left out, with a warning", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  const { find } = start(["serif-latin-400-normal"]);
  expect(await find("a")).toBe("serif-latin-400-normal");
  expect(warn).toHaveBeenCalledWith(
    'FontFaceManager: the page has no font "plex-latin-400-normal"',
  );
});

test("no font is loaded for vertical text, nor for a style without fonts", async () => {
  const { manager, loaded, find } = start(ALL);
  expect(await find("a", "vert")).toBeNull();
  expect(manager.hasFontFaces()).toBe(true);
  manager.setFontFaces(null);
  expect(manager.hasFontFaces()).toBe(false);
  expect(await find("a")).toBeNull();
  expect(loaded).toEqual([]);
});
