import { expect, test } from "vitest";
import { findNumbers } from "./numbers.ts";

const values = (text: string) => findNumbers(text).map(({ value }) => value);

test.each([
  ["71,266 people killed and 171,219 injured", [71266, 171219]],
  ["about 1.6 million people, 77 per cent,", [1.6e6, 77]],
  ["the 65-kilometre barrier", [65]],
  ["12–15 technocrats", [12, 15]],
  ["roughly two million", [2e6]],
  ["Twenty-one of a hundred and five", [21, 105]],
  ["two hundred and fifty thousand", [250000]],
  ["one hundred, one million", [100, 1e6]],
  ["thirteen; eleven", [13, 11]],
  ["dozens, hundreds", [12, 100]],
])("numbers in %j", (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  "no one, one of them, another one",
  "the 23rd, its 1st, the twenty-first",
  "i24NEWS and an F-16",
  "often, tension, someone, a network, weight",
])("none in %j", (text) => {
  expect(values(text)).toEqual([]);
});

test("a number is found where it stands", () => {
  expect(findNumbers("By then 340 were dead.")).toEqual([{ index: 8, text: "340", value: 340 }]);
});
