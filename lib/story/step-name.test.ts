import { expect, test } from "vitest";
import { stepName, stepNamed } from "./step-name.ts";

const steps = { from: "2024-11", count: 5 };

test("steps are called by their months, and the last is the whole", () => {
  const names = [0, 1, 2, 3, 4].map((step) => stepName(steps, step));
  expect(names).toEqual(["2024-11", "2024-12", "2025-01", "2025-02", "all"]);
  expect(names.map((name) => stepNamed(steps, name))).toEqual([0, 1, 2, 3, 4]);
});

test("a month outside the window is no step, nor is what is no month", () => {
  for (const name of ["2024-10", "2025-03", "9999-12", "", "now", "2024"])
    expect(stepNamed(steps, name)).toBeNull();
});

test("a step that is not there is an error", () => {
  expect(() => stepName(steps, 5)).toThrow("stepName: a step from 0 to 4 expected, 5 found");
});
