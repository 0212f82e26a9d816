import { expect, test } from "vitest";
import { quote, quoteNames } from "./quote.ts";

test.each([
  ["a line", '"a line"'],
  ['title: "Old" wells', `'title: "Old" wells'`],
  [`'Twas the "old" well`, `“'Twas the "old" well”`],
  ["data\\wells.csv", '"data\\wells.csv"'],
  ["a\u00a0b\tc", '"a\\u00a0b\\u0009c"'],
  [{ approximate: -50 }, "{ approximate: -50 }"],
  [["one", { two: null }], '["one", { two: null }]'],
  [{}, "{}"],
  [7, "7"],
  [null, "nothing"],
])("%j is printed as an editor wrote it", (value, printed) => expect(quote(value)).toBe(printed));

test("what is long is cut", () => {
  expect(quote("x".repeat(100))).toBe(`"${"x".repeat(59)}…"`);
  expect(quoteNames([..."abcdefghijk"])).toBe('"a", "b", "c", "d", "e", "f", "g", "h", "i", …');
});

test("no value is printed as a program names it", () => {
  const values = [Number.NaN, Number.POSITIVE_INFINITY, [null, undefined], { a: undefined }, []];
  expect(values.map(quote)).toEqual([".nan", ".inf", "[null, null]", "{ a: null }", "[]"]);
  expect(quoteNames([])).toBe("nothing");
});
