import { expect, test } from "vitest";
import { parseOptions } from "./options.ts";

test("without arguments five rounds of out/ are run", () => {
  expect(parseOptions([])).toEqual({
    out: "out",
    rounds: 5,
    page: null,
    build: false,
    preview: false,
    check: false,
  });
});

test("folder, rounds and page can be set", () => {
  const options = parseOptions(["out-fixture", "--rounds", "9", "--page", "delta"]);
  expect(options).toEqual({
    out: "out-fixture",
    rounds: 9,
    page: "/delta/",
    build: false,
    preview: false,
    check: false,
  });
});

test.each([
  ["--rounds", "five"],
  ["--rounds", "-1"],
  ["--rounds=1.5"],
  ["a", "b"],
  ["--preview", "--rounds=0"],
  ["--round", "1"],
])("%s %s is refused", (...args) => {
  expect(() => parseOptions(args)).toThrow();
});
