import { expect, test } from "vitest";
import { parseOptions } from "./options.ts";
import { ROWS } from "./verdict/rows.ts";

test("without arguments all rows of out/ are measured in five rounds", () => {
  expect(parseOptions([])).toEqual({
    mode: "story",
    out: "out",
    rounds: 5,
    rows: ROWS,
    pages: null,
    before: null,
    isQuick: false,
    isWithBuild: false,
    isHelp: false,
  });
});

test("folder, rounds, rows, pages and an earlier build can be set", () => {
  const args = ["out-fixture", "--rounds=9", "--rows", "text, shift", "--before", "out-before"];
  const options = parseOptions([...args, "--page", "delta", "--page", "/delta/flood/"]);
  expect(options).toMatchObject({
    out: "out-fixture",
    rounds: 9,
    rows: ["text", "shift"],
    pages: ["/delta/", "/delta/flood/"],
    before: "out-before",
  });
});

test("a quick run has one round, unless more are asked for", () => {
  expect(parseOptions(["--quick"])).toMatchObject({ isQuick: true, rounds: 1 });
  expect(parseOptions(["--quick"]).rows).not.toContain("points");
  expect(parseOptions(["--quick", "--rounds", "2"]).rounds).toBe(2);
});

test("a run of its own has its name", () => {
  expect(parseOptions(["--growth"]).mode).toBe("growth");
  expect(parseOptions(["--cards", "--build"])).toMatchObject({ mode: "cards", isWithBuild: true });
});

test.each([
  ["--rounds", "five"],
  ["--rounds", "0"],
  ["--rounds=1.5"],
  ["--rows", "colour"],
  ["a", "b"],
  ["--growth", "--check"],
  ["--build"],
  ["--round", "1"],
])("%s %s is refused", (...args) => {
  expect(() => parseOptions(args)).toThrow();
});
