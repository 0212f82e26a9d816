import { expect, test } from "vitest";
import { deriveNoise, judge } from "./verdict.ts";

const at = (median: number) => ({ median, min: median, max: median });

test("noise is how far two runs of one page typically lie apart", () => {
  expect(deriveNoise("share", [100, 200, 100], [110, 190, 102]).size).toBeCloseTo(0.05);
  expect(deriveNoise("sum", [10, 10, 10], [10, 13, 12])).toEqual({ kind: "sum", size: 2 });
  expect(deriveNoise("share", [0], [0]).size).toBe(0);
});

test("rounds that do not pair up are a bug", () => {
  expect(() => deriveNoise("sum", [1, 2], [1])).toThrow("as many rounds");
});

test("a goal is missed only by more than the noise", () => {
  const noise = { kind: "share", size: 0.04 } as const;
  expect(judge(at(1.25), 1.25, noise)).toBe("met");
  expect(judge(at(1.29), 1.25, noise)).toBe("within noise");
  expect(judge(at(1.31), 1.25, noise)).toBe("missed");
});

test("a goal of 0 leaves room for as much as the noise, and no more", () => {
  const noise = { kind: "sum", size: 0.001 } as const;
  expect(judge(at(0), 0, noise)).toBe("met");
  expect(judge(at(0.001), 0, noise)).toBe("within noise");
  expect(judge(at(0.002), 0, noise)).toBe("missed");
});
