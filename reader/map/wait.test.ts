import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Wait } from "./wait.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("a wait is over once; one that starts anew, or ends, calls nobody", () => {
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  const wait = new Wait(120);
  wait.start(first);
  vi.advanceTimersByTime(119);
  wait.start(second);
  vi.advanceTimersByTime(119);
  expect(wait.isRunning).toBe(true);
  vi.advanceTimersByTime(1);
  expect(wait.isRunning).toBe(false);
  wait.start(third);
  wait.end();
  vi.runAllTimers();
  expect([first, second, third].map((call) => call.mock.calls.length)).toEqual([0, 1, 0]);
});
