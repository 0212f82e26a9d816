import { expect, test } from "vitest";
import { findUnbalanced, findUnseen } from "./unseen.ts";

const codesOf = (text: string) =>
  findUnseen(text).map(({ mistake }) => mistake.found.split(",")[0]);

test("letters, spaces, joiners and directions that do their work are no mistake", () => {
  const fine = [
    "Gaza\tcity\n\u00a0\u202fsoft\u00adhyphen",
    "می\u200cخواهم و ه\u200d",
    "क्\u200dष क्\u200cष",
    "👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 👩🏽\u200d🚀 ❤\ufe0f 1\ufe0f\u20e3",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "ภาษา\u200bไทย",
    "עזה\u200f (2025)\u200e",
    "\u2068غزة\u2069 and \u202bغزة\u202c",
    "葛\u{e0100}",
  ];
  for (const text of fine) {
    expect(codesOf(text), text).toEqual([]);
    expect(findUnbalanced(text), text).toBeNull();
  }
});

test("characters that nobody sees and that do no work are found where they are", () => {
  expect(findUnseen("a\u200bb\u200cc")).toMatchObject([{ index: 1 }, { index: 3 }]);
  const found = {
    "\u0007\u007f\u0085": ["U+0007", "U+007F", "U+0085"],
    "abc\u202ecba\u202c": ["U+202E"],
    "Latin\u200e\u200f": ["U+200E", "U+200F"],
    "می\u200c\u200cخواهم": ["U+200C", "U+200C"],
    "a\u200db": ["U+200D"],
    "mid\ufefftext\u2060": ["U+FEFF", "U+2060"],
    "a\ufe01\u{e0101}\u{e0068}": ["U+FE01", "U+E0101", "U+E0068"],
    "\u3164\u2028\ufffe\ud800": ["U+3164", "U+2028", "U+FFFE", "U+D800"],
  };
  for (const [text, codes] of Object.entries(found)) expect(codesOf(text), text).toEqual(codes);
});

test("a direction is closed by its own sign, and in order", () => {
  for (const text of [
    "\u2066a",
    "a\u2069",
    "\u2066a\u202c",
    "\u202aa\u2069",
    "\u2066\u202aa\u2069\u202c",
  ]) {
    expect(findUnbalanced(text), text).not.toBeNull();
  }
  expect(findUnbalanced("a\u2066b\u2067c\u2069")?.index).toBe(1);
});
