import { expect, test } from "vitest";
import { figureMistake } from "./published-figure.ts";

const code = (text: string, ...figures: string[]) =>
  figureMistake(text, "s", figures)?.code ?? null;

test("words may differ where the numbers are the same", () => {
  expect(code("about 53 per cent", "53 %")).toBeNull();
  expect(code("thirteen people", "13 killed")).toBeNull();
  expect(code("roughly two million", "2 million")).toBeNull();
  expect(code("414 people killed and 1,142 injured", "414 killed", "1,142 injured")).toBeNull();
});

test("another number, a part of one figure, or one too many is a mistake", () => {
  expect(code("about 54 per cent", "53 %")).toBe("figure-differs");
  expect(code("12 technocrats", "12 to 15")).toBe("figure-differs");
  expect(code("414 killed, 9 of them children", "414 killed")).toBe("figure-differs");
  expect(code("about half", "53 %")).toBe("figure-differs");
});

test("a figure without a number is compared by its words", () => {
  expect(code("about half", "half")).toBeNull();
  expect(code("a third", "half")).toBe("figure-differs");
});

test("a source that lists no figures prints none", () => {
  expect(code("about 53 per cent")).toBe("source-without-figures");
  expect(figureMistake("53", "s", undefined)?.code).toBe("source-without-figures");
});
