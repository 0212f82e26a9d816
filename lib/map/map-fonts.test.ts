import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FONT_FILES, fontFaces, UNICODE_RANGES } from "./map-fonts.ts";
import { TITLE_FONT_FILES } from "./title-fonts.ts";

test("every font file is among the files we serve", () => {
  for (const { file } of Object.values({ ...FONT_FILES, ...TITLE_FONT_FILES }).flat()) {
    expect(existsSync(`public/fonts/${file}`), file).toBe(true);
  }
});

test("the ranges are those of the font packages", () => {
  const packages = { "": ["latin", "latin-ext"], "-arabic": ["arabic"], "-hebrew": ["hebrew"] };
  for (const [suffix, subsets] of Object.entries(packages)) {
    const path = `node_modules/@fontsource/ibm-plex-sans${suffix}/unicode.json`;
    const ranges: Record<string, string> = JSON.parse(readFileSync(path, "utf8"));
    for (const subset of subsets) {
      expect(UNICODE_RANGES[subset as keyof typeof UNICODE_RANGES]).toBe(ranges[subset]);
    }
  }
});

test("the base stands before every address", () => {
  const [first] = fontFaces("https://a.example/b")["Plex Italic"] as { url: string }[];
  expect(first?.url).toBe("https://a.example/b/fonts/ibm-plex-sans-latin-400-italic.woff2");
});
