import { expect, test } from "vitest";
import { monthSteps, windowAt } from "./steps.ts";

test("the steps are the calendar months, clipped, and last the whole window", () => {
  expect(monthSteps({ from: "2023-12-02", to: "2024-03-26" })).toEqual([
    { from: "2023-12-02", to: "2023-12-31" },
    { from: "2024-01-01", to: "2024-01-31" },
    { from: "2024-02-01", to: "2024-02-29" },
    { from: "2024-03-01", to: "2024-03-26" },
    { from: "2023-12-02", to: "2024-03-26" },
  ]);
});

test("a window within one month has nothing to step through", () => {
  expect(monthSteps({ from: "2025-02-03", to: "2025-02-28" })).toEqual([]);
});

test("every day of a window belongs to one month of it", () => {
  const steps = monthSteps({ from: "2024-12-02", to: "2025-12-26" });
  expect(steps).toHaveLength(14);
  for (const [index, { from }] of steps.slice(1, -1).entries()) {
    const gap = Date.parse(from) - Date.parse(steps[index]?.to ?? "");
    expect(gap).toBe(86_400_000);
  }
});

test("no step is the whole window, and so is the last one", () => {
  const window = { from: "2025-01-05", to: "2025-02-20" };
  const time = { ...window, steps: monthSteps(window), earlier: "pale" } as const;
  expect(windowAt(time, null)).toMatchObject(window);
  expect(windowAt(time, 2)).toEqual({ ...window, earlier: "pale" });
  expect(windowAt(null, null)).toBeNull();
  expect(() => windowAt(time, 3)).toThrow("a step from 0 to 2 expected, 3 found");
});
