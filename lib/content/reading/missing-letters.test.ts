import { expect, test } from "vitest";
import { printDate } from "../../words/dates.ts";
import { listLanguages } from "../../words/words.ts";
import { missingLetters } from "./missing-letters.ts";

const days = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}-23`);

test.each([...listLanguages(), "ar", "he", "uk", "el", "vi"])(
  "the fonts of cards and legends have the letters of dates in %s",
  (language) => {
    const dates = days.flatMap((day) => [
      printDate(day, language, "long"),
      printDate(day, language, "short"),
    ]);
    expect(missingLetters(dates.join(" "))).toEqual([]);
  },
);

test("they lack those of Hindi", () => {
  expect(missingLetters(printDate("2025-01-23", "hi", "long"))).not.toEqual([]);
});
