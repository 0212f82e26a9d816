import { expect, test } from "vitest";
import { Store } from "./store.ts";

const START = { chapter: "delta", step: 0, view: "" };

/** A store, and the calls of its followers in order, as `name value`. */
function listen() {
  const store = new Store(START);
  const calls: string[] = [];
  const stop = new AbortController();
  const follow = (name: string, key: keyof typeof START, work: () => void = () => undefined) =>
    store.follow(
      [key],
      (state) => {
        calls.push(`${name} ${state[key]}`);
        work();
      },
      stop.signal,
    );
  return { store, calls, follow, stop };
}

test("a follower runs at once, and again when one of its keys changes", () => {
  const { store, calls, follow } = listen();
  follow("map", "chapter");
  store.set({ step: 1 });
  store.set({ chapter: "delta" });
  store.set({ chapter: "gauges", step: 2 });
  expect(calls).toEqual(["map delta", "map gauges"]);
  expect(store.state).toEqual({ chapter: "gauges", step: 2, view: "" });
});

test("a change is delivered before set returns, in the order in which the followers came", () => {
  const { store, calls, follow } = listen();
  follow("first", "step");
  follow("second", "step");
  calls.length = 0;
  store.set({ step: 1 });
  expect(calls).toEqual(["first 1", "second 1"]);
});

test("a state that was handed out does not change", () => {
  const { store } = listen();
  const { state } = store;
  store.set({ step: 1 });
  expect(state).toEqual(START);
});

test("a follower receives the state of its last call, and at first the same state twice", () => {
  const { store, stop } = listen();
  const steps: [number, number][] = [];
  store.follow(["step"], (now, before) => steps.push([before.step, now.step]), stop.signal);
  store.set({ chapter: "gauges" });
  store.set({ step: 1 });
  store.set({ step: 5 });
  expect(steps).toEqual([
    [0, 0],
    [0, 1],
    [1, 5],
  ]);
});

test("a change by a follower reaches the followers before it and after it", () => {
  const { store, calls, follow } = listen();
  follow("early", "view");
  follow("reset", "chapter", () => store.set({ view: "own" }));
  follow("late", "view");
  calls.length = 0;
  store.set({ view: "explored" });
  store.set({ chapter: "gauges" });
  expect(calls).toEqual([
    "early explored",
    "late explored",
    "reset gauges",
    "late own",
    "early own",
  ]);
});

test("a value that comes and goes within one delivery is no change for those that did not see it", () => {
  const { store, calls, follow } = listen();
  follow("first", "step", () => store.state.step === 1 && store.set({ step: 0 }));
  follow("second", "step");
  calls.length = 0;
  store.set({ step: 1 });
  expect(calls).toEqual(["first 1", "first 0"]);
});

test("a follower that has ended is not called, even when another follower ends it", () => {
  const { store, calls, follow, stop } = listen();
  follow("first", "step", () => store.state.step === 1 && stop.abort());
  follow("second", "step");
  store.set({ step: 1 });
  store.set({ step: 2 });
  expect(calls).toEqual(["first 0", "second 0", "first 1"]);
  follow("after the end", "step");
  expect(calls).toHaveLength(3);
});

test("a follower that throws does not silence the store", () => {
  const { store, calls, follow } = listen();
  follow("broken", "step", () => {
    if (store.state.step === 1) throw new Error("a bug");
  });
  follow("sound", "step");
  calls.length = 0;
  expect(() => store.set({ step: 1 })).toThrow("a bug");
  store.set({ step: 2 });
  expect(calls).toEqual(["broken 1", "broken 2", "sound 2"]);
});
