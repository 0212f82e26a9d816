import { expect, test } from "vitest";
import { isolate } from "../words/isolate.ts";
import { joinArabic } from "./arabic-forms.ts";
import { visualOrder } from "./visual-order.ts";

const inBaseLetters = (text: string) => visualOrder(text).map((each) => each.normalize("NFKC"));

test("Latin text stays as it is", () => {
  expect(visualOrder("Khan Yunis (south)").join("")).toBe("Khan Yunis (south)");
});

test("Hebrew is read from the right, its last letter stands at the left", () => {
  expect(visualOrder("עזה")).toEqual(["ה", "ז", "ע"]);
});

test("Arabic letters join: each has the form of its place, in the order of the screen", () => {
  expect(joinArabic("غزة")).toBe("\ufecf\ufeb0\ufe93");
  expect(visualOrder("غزة")).toEqual(["\ufe93", "\ufeb0", "\ufecf"]);
  expect(joinArabic("معبر")).toBe("\ufee3\ufecc\ufe92\ufeae");
  expect(joinArabic("ممم")).toBe("\ufee3\ufee4\ufee2");
  // Persian and Urdu letters have their forms in another block.
  expect(joinArabic("گچی")).toBe("\ufb94\ufb7d\ufbfd");
});

test("lam and alef are one letter, also over a vowel point between them", () => {
  expect(joinArabic("لا")).toBe("\ufefb");
  expect(joinArabic("بلا")).toBe("\ufe91\ufefc");
  expect(joinArabic("لَا")).toBe("\ufefb\u064e");
  expect(joinArabic("لبنان")).toBe("\ufedf\ufe92\ufee8\ufe8e\ufee5");
});

test("a vowel point does not part the letters around it, and stays on its own", () => {
  expect(joinArabic("بَب")).toBe("\ufe91\u064e\ufe90");
  expect(visualOrder("בָּא")).toEqual(["א", "בָּ"]);
});

test("a non-joiner parts letters and is not drawn", () => {
  expect(visualOrder("ب\u200cب")).toEqual(["\ufe8f", "\ufe8f"]);
});

test("a number in right-to-left text is read from the left, and stands at the left where it comes last", () => {
  expect(inBaseLetters("רפיח 2025").join("")).toBe("2025 חיפר");
  expect(inBaseLetters("معبر 14").join("")).toBe("14 ربعم");
});

test("brackets around right-to-left text open towards its start", () => {
  const seen = inBaseLetters("(معبر رفح)");
  expect(seen.join("")).toBe("(حفر ربعم)");
});

test("a name in another script keeps its own direction within a line", () => {
  expect(inBaseLetters("Rafah (رفح) 2025").join("")).toBe("Rafah (حفر) 2025");
  expect(inBaseLetters("מעבר Erez צפון").join("")).toBe("ןופצ Erez רבעמ");
});

test("marks of direction are not drawn", () => {
  expect(visualOrder("a\u200fb\u2067c\u2069").join("")).toBe("abc");
});

test("a date in another script keeps its own order within a sentence", () => {
  const said = (date: string) => inBaseLetters(`As of ${isolate(date)}, noon`).join("");
  expect(said("29 ديسمبر 2025")).toBe("As of 2025 ربمسيد 29, noon");
  expect(said("29 December 2025")).toBe("As of 29 December 2025, noon");
});
