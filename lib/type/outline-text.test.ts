import { Resvg } from "@resvg/resvg-js";
import { openSync } from "fontkit";
import { expect, test } from "vitest";
import { type PictureFont, TITLE_FONTS } from "./font-files.ts";
import { MAP_FONTS } from "./map-fonts.ts";
import { createMeasureText } from "./measure-text.ts";
import { createOutlineText } from "./outline-text.ts";
import { visualOrder } from "./visual-order.ts";

const outline = createOutlineText();
const measure = createMeasureText();
const at = (text: string, font: PictureFont = "Plex Medium", spacing = 0) =>
  outline(text, font, 40, spacing);

/** Columns in which a line leaves ink, of a picture of it in 40 px. */
function inkColumns(text: string, font: PictureFont = "Plex Medium"): boolean[] {
  const { d, width } = at(text, font);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="60"><path d="${d}" transform="translate(0 42)"/></svg>`;
  const image = new Resvg(svg).render();
  const { pixels } = image;
  return Array.from({ length: image.width }, (_, x) =>
    Array.from(
      { length: image.height },
      (__, y) => pixels[4 * (y * image.width + x) + 3] ?? 0,
    ).some((alpha) => alpha > 100),
  );
}

const piecesOf = (columns: readonly boolean[]) =>
  columns.filter((ink, index) => ink && !columns[index - 1]).length;

test("a line is as wide as the labels are measured", () => {
  const lines = [
    "Khan Yunis",
    "Île-de-Ściana",
    "غزة",
    "עזה",
    "רפיח 2025",
    "(معبر رفح)",
    "Київ",
    "Đà Nẵng",
  ];
  for (const text of lines) {
    for (const font of MAP_FONTS) {
      expect(outline(text, font, 11, 0.1).width, text).toBeCloseTo(measure(text, font, 11, 0.1), 9);
    }
  }
});

test("joined letters are those of the font's own shaping, and differ from the letters alone", () => {
  const font = openSync("public/fonts/ibm-plex-sans-arabic-arabic-500-normal.woff2");
  const idsOf = (letters: Iterable<string>) =>
    [...letters].map((each) => font.glyphForCodePoint(each.codePointAt(0) ?? 0).id);
  for (const text of ["غز", "فح", "مع"]) {
    expect(idsOf(visualOrder(text)), text).toEqual(font.layout(text).glyphs.map(({ id }) => id));
    expect(idsOf(visualOrder(text)), text).not.toEqual(idsOf(text).reverse());
  }
});

test("joined letters touch, Hebrew letters do not", () => {
  expect(piecesOf(inkColumns("ببب"))).toBe(1);
  expect(piecesOf(inkColumns("ששש"))).toBe(3);
});

test("a number after Hebrew is drawn at its left", () => {
  const number = inkColumns("2025");
  expect(inkColumns("רפיח 2025").slice(0, number.length)).toEqual(number);
});

test("right-to-left brackets turn their hollow to the words", () => {
  // Drawn, both lines begin with the bracket that opens to the right: "(".
  const open = inkColumns("(");
  expect(inkColumns("(رفح)").slice(0, open.length)).toEqual(open);
  expect(at("(رفح)").d.startsWith(at("(").d.slice(0, 20))).toBe(true);
});

test("letter spacing stands between letters, never in a joined script", () => {
  expect(at("ISRAEL", "Plex Regular", 0.2).width).toBeCloseTo(
    at("ISRAEL", "Plex Regular").width + 5 * 8,
    6,
  );
  expect(at("غزة", "Plex Regular", 0.2)).toEqual(at("غزة", "Plex Regular"));
});

test("the map's fonts are not kerned, as on the map; titles are", () => {
  const parts = (text: string, font: PictureFont) =>
    [...text].reduce((sum, letter) => sum + at(letter, font).width, 0);
  expect(at("AVATo", "Plex Medium").width).toBeCloseTo(parts("AVATo", "Plex Medium"), 6);
  expect(at("AVATo", "Serif SemiBold").width).toBeLessThan(parts("AVATo", "Serif SemiBold") - 1);
  expect(at("غزة", "Serif SemiBold")).toEqual(at("غزة", "Plex SemiBold"));
});

test("a letter that no font has is never left out unseen", () => {
  expect(() => at("漢G")).toThrow('letters that "Plex Medium" has expected, "漢" found in "漢G"');
  expect(() => at("x\u0361y", "Serif SemiBold")).toThrow("found in");
});

test("letters of Ukrainian, Greek, Vietnamese and transliterated Arabic are drawn, in every font", () => {
  for (const text of ["Київ, Ґалаґан", "Αθήνα, Ίος", "Đà Nẵng", "Háifa", "ʿAyn al-Ḥilwa", "Ẹ̀kọ́"]) {
    for (const font of [...MAP_FONTS, ...TITLE_FONTS]) {
      const pieces = [...new Intl.Segmenter().segment(text.replace(/[ ,-]/g, ""))];
      for (const { segment } of pieces) expect(at(segment, font).d, segment).not.toBe("");
    }
  }
});

test("an accent written apart is drawn as the letter that has it", () => {
  expect(at("Ha\u0301ifa")).toEqual(at("Háifa"));
  expect(at("Київ".normalize("NFD"))).toEqual(at("Київ"));
});

test("the path is short: relative steps, no more decimals than requested", () => {
  const { d } = at("Gaza");
  expect(d).toMatch(/^[Mlhvqcz\d.\- ]+$/);
  expect(d).not.toMatch(/\.\d\d|[^\d]0\.|[a-zM] |NaN/);
  expect(createOutlineText("public/fonts", 2)("Gaza", "Plex Medium", 9, 0).d).toMatch(/\.\d\d/);
});
