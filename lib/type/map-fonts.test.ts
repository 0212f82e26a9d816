import { expect, test } from "vitest";
import { filesForText } from "./font-files.ts";
import { fontFaces } from "./map-fonts.ts";

const urlsOf = (text: string, font = "Plex Regular") =>
  fontFaces(filesForText(text), "")[font] as { url: string }[];
const namesOf = (text: string, font?: string) => urlsOf(text, font).map(({ url }) => url);

test("the base stands before every address", () => {
  const faces = fontFaces(filesForText("Gaza"), "https://a.example/b");
  expect(faces["Plex Italic"]).toMatchObject([
    { url: "https://a.example/b/fonts/ibm-plex-sans-latin-400-italic.woff2" },
  ]);
});

test("a style names the files that its labels need, and no others", () => {
  const latin = "/fonts/ibm-plex-sans-latin-400-normal.woff2";
  expect(namesOf("Gaza")).toEqual([latin]);
  expect(namesOf("Київ 1")).toEqual([latin, "/fonts/ibm-plex-sans-cyrillic-400-normal.woff2"]);
  expect(namesOf("Αθήνα")).toEqual(["/fonts/ibm-plex-sans-greek-400-normal.woff2"]);
  expect(namesOf("Nẵng")).toEqual([latin, "/fonts/ibm-plex-sans-vietnamese-400-normal.woff2"]);
  expect(namesOf("غزة", "Plex Medium")).toEqual([
    "/fonts/ibm-plex-sans-arabic-arabic-500-normal.woff2",
  ]);
});

test("a letter that only the serif has is drawn with it, and none beside it", () => {
  const [serif, ...others] = urlsOf("Ḥilwa") as { url: string; "unicode-range": string[] }[];
  expect(serif?.url).toBe("/fonts/source-serif-4-latin-ext-400-normal.woff2");
  expect(serif?.["unicode-range"]).toContain("U+1E24-1E25");
  expect(others.map(({ url }) => url)).toEqual(["/fonts/ibm-plex-sans-latin-400-normal.woff2"]);
});
