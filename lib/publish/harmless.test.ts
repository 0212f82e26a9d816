import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/exhaustive.ts";
import { harmlessText, originalText } from "./harmless.ts";

test.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3+cmd", "'-2+3+cmd"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "'\r'=1"],
  ["\ncalc", "'\ncalc"],
  ["  =1+1", "  '=1+1"],
  ["\u200b\ufeff=1+1", "\u200b\ufeff'=1+1"],
  ["＝1＋1", "'＝1＋1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠SUM", "'＠SUM"],
  ["a;=1+1", "a;'=1+1"],
  ["a,=1+1", "a,'=1+1"],
  ["a\t=1+1", "a\t'=1+1"],
  ["a\n=1+1", "a\n'=1+1"],
  ['a"=1+1', `a"'=1+1`],
  ["a'=1+1", "a''=1+1"],
  ["'=1+1", "''=1+1"],
  ["-", "'-"],
  ["+972 59 123 456", "'+972 59 123 456"],
])("%j is made %j", (text, harmless) => {
  expect(harmlessText(text)).toBe(harmless);
});

test.each([
  "-5",
  "+97259123456",
  "-1.10",
  "-12e3",
  "north, -5, east",
  "a - b",
  "1+1=2",
  "mail@example.org",
  "O’Hara, “north”",
  "'quoted'",
  "",
])("%j stays as it is", (text) => {
  expect(harmlessText(text)).toBe(text);
});

const risky = fc.string({
  unit: fc.constantFrom(..."=+-@＝＋－＠'\",;|\t\r\n 5.ea\u200b"),
  maxLength: 12,
});

test("whatever a text holds, it comes back from what was made of it", () => {
  fc.assert(
    fc.property(risky, (text) => {
      expect(originalText(harmlessText(text))).toBe(text);
    }),
    { numRuns: runs(500, 2000) },
  );
});

test("however a program divides a text, no cell begins a formula that is no number", () => {
  fc.assert(
    fc.property(risky, (text) => {
      for (const cell of harmlessText(text).split(/[,;|\t\r\n]/)) {
        const seen = cell.replace(/^[\s\u200b"]+/, "");
        if (/^[=+\-@＝＋－＠]/.test(seen))
          expect(Number.isFinite(Number(seen.split(/["']/)[0]))).toBe(true);
      }
    }),
    { numRuns: runs(500, 2000) },
  );
});

test("a long run of line breaks, quotes or spaces takes no longer than it is long", () => {
  for (const one of ["\n", '"', " ", "'", ";", "= "]) {
    const text = one.repeat(200_000);
    expect(originalText(harmlessText(text))).toBe(text);
  }
});
