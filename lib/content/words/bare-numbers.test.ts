import { expect, test } from "vitest";
import { findBareNumbers, wholeWords } from "./bare-numbers.ts";

const NAMES = ["resolution 2803", "70 ridge", "12-day war", "phase two"];
const bare = (text: string) => findBareNumbers(text, NAMES).map((found) => found.text);

test.each([
  "on 29 December, on 3 and 19 December 2025, from 11 October to 27 December",
  "In December 2021, mid-April 2026, December 31, 2026",
  "in 2021, since the 1990s, (2017), between 2023 and 2024, as 2017 has it",
  "In 2021, Since 1990",
  "at 04:00, by 9.30 am, until 5 pm",
  "on the 23rd, the first of its kind, a sixth meeting, the twenty-first",
  "Resolution-free; resolution\n2803 and the “70 ridge” after the 12-day war of phase two",
  "Phase two begins",
  "no one, one of them, half of it",
])("nothing to source in %j", (text) => {
  expect(bare(text)).toEqual([]);
});

test.each([
  ["on 22 December 4,000 pallets", ["4,000"]],
  ["2,025 people", ["2,025"]],
  ["2500 people", ["2500"]],
  ["every 200 metres, up to 520 metres", ["200", "520"]],
  ["two soldiers, thirteen people", ["two", "thirteen"]],
  ["1.5 kilometres", ["1.5"]],
  ["after resolution 2803 13 votes", ["13"]],
  ["a 12-day wait", ["12"]],
])("numbers that need a source in %j", (text, expected) => {
  expect(bare(text)).toEqual(expected);
});

test("whole words are found across lines, and not within other words", () => {
  expect("Khan\nYunis".match(wholeWords("Khan Yunis"))).not.toBeNull();
  expect("Saidan".match(wholeWords("Saida"))).toBeNull();
});
