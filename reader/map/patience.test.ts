import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Patience } from "./patience.ts";

const page = { visibilityState: "visible" };

beforeEach(() => {
  page.visibilityState = "visible";
  vi.stubGlobal("document", page);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a limit is over once, after its seconds", () => {
  const over = vi.fn();
  new Patience().start(3, over);
  vi.advanceTimersByTime(2999);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(over).toHaveBeenCalledTimes(1);
});

test("a hidden page uses up no time", () => {
  const over = vi.fn();
  new Patience().start(3, over);
  vi.advanceTimersByTime(2000);
  page.visibilityState = "hidden";
  vi.advanceTimersByTime(600_000);
  expect(over).not.toHaveBeenCalled();
  page.visibilityState = "visible";
  vi.advanceTimersByTime(1000);
  expect(over).toHaveBeenCalledTimes(1);
});

test("a limit that starts anew, or ends, forgets the one before", () => {
  const first = vi.fn();
  const second = vi.fn();
  const patience = new Patience();
  patience.start(2, first);
  vi.advanceTimersByTime(1000);
  patience.start(2, second);
  vi.advanceTimersByTime(1000);
  expect(second).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(second).toHaveBeenCalledTimes(1);
  patience.start(2, second);
  patience.end();
  vi.advanceTimersByTime(600_000);
  expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
});
