import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Camera, MapDocument } from "../../lib/story/map-document.ts";
import type { StoryFiles } from "../files/story-files.ts";
import { Store } from "../store/store.ts";
import { UNREAD } from "../store/story-state.ts";
import type { TargetRequest } from "./build-map-target.ts";
import type { LiveMapOptions, MapTarget, Move } from "./live-map-options.ts";
import type { MapParts } from "./load-map.ts";
import { StoryMap } from "./story-map.ts";

const documentOf = (...waypoints: string[]) =>
  ({
    waypoints: Object.fromEntries(waypoints.map((id) => [id, {}])),
    chapters: [],
    tiles: {},
  }) as unknown as MapDocument;
const files = { base: "https://a.example" } as StoryFiles;
const nameOf = (target: MapTarget) => (target as unknown as { name: string }).name;

/** A running map with a live map that only records calls. */
async function start() {
  const calls: string[] = [];
  const live: { report: LiveMapOptions["report"]; explore(camera: Camera): void; starts: number } =
    {
      report: () => undefined,
      explore: () => undefined,
      starts: 0,
    };
  class Recorder {
    readonly busy = false;
    readonly map = null;
    constructor({ first, report }: LiveMapOptions) {
      live.report = report;
      live.starts++;
      calls.push(`start ${nameOf(first)}`);
    }
    show = (target: MapTarget, move: Move) => calls.push(`${move} ${nameOf(target)}`);
    restyle = (target: MapTarget) => calls.push(`restyle ${nameOf(target)}`);
    takeOver = () => undefined;
    watchCamera = () => undefined;
    remove = () => calls.push("remove");
    letExplore(explore: (camera: Camera) => void): void {
      live.explore = explore;
    }
  }
  class Margin {
    measure(): void {}
    stop(): void {}
    renewLegend = () => calls.push("renew legend");
  }
  const buildMapTarget = (request: TargetRequest) => {
    const { waypoint, step, selected, view } = request;
    const name = [waypoint, step, selected, view && `at ${view.zoom}`].filter((x) => x != null);
    return { name: name.join(" ") };
  };
  const store = new Store({ ...UNREAD, shown: "delta" });
  const parts = { LiveMap: Recorder, MapMargin: Margin, buildMapTarget, images: [] };
  const map = new StoryMap({
    canvas: { clientWidth: 600, clientHeight: 400 } as HTMLElement,
    store,
    isWanted: true,
    load: async () =>
      ({ ...parts, document: documentOf("delta", "gauges") }) as unknown as MapParts,
  });
  await map.start(files);
  live.report("idle");
  store.set({ pace: "settled" });
  calls.length = 0;
  return { store, map, calls, live };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  const observer = class {
    observe(): void {}
    disconnect(): void {}
  };
  vi.stubGlobal("ResizeObserver", observer);
  vi.stubGlobal("MutationObserver", observer);
  vi.stubGlobal("document", {
    documentElement: { matches: () => false, getAttribute: () => null },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the map flies once the reader has stayed at a waypoint, and passes by those that they scroll past", async () => {
  const { store, map, calls } = await start();
  store.set({ shown: "gauges", pace: "scrolling" });
  store.set({ shown: "delta" });
  store.set({ shown: "gauges", step: 2 });
  expect(calls).toEqual([]);
  expect(map.busy).toBe(true);
  vi.runAllTimers();
  expect(calls).toEqual(["fly gauges 2"]);
});

test("the map jumps where the reader arrives by a link", async () => {
  const { store, calls } = await start();
  store.set({ pace: "arriving" });
  store.set({ shown: "gauges" });
  expect(calls).toEqual(["jump gauges"]);
});

test("a step or a mark changes the style and not the camera; before a flight it goes along", async () => {
  const { store, calls } = await start();
  store.set({ step: 1 });
  store.set({ selected: "hits/a" });
  expect(calls).toEqual(["restyle delta 1", "restyle delta 1 hits/a"]);
  calls.length = 0;
  store.set({ shown: "gauges", step: null, pace: "scrolling" });
  store.set({ selected: "hits/b" });
  vi.runAllTimers();
  expect(calls).toEqual(["fly gauges hits/b"]);
});

test("a view that a link names is jumped to; without it the map flies back", async () => {
  const { store, calls } = await start();
  store.set({ view: { zoom: 9, center: [29, 45] } });
  store.set({ view: null });
  expect(calls).toEqual(["jump delta at 9", "fly delta"]);
});

test("the reader's own moves reach the store, and the map is not moved for them", async () => {
  const { store, calls, live } = await start();
  live.explore({ zoom: 8, center: [29, 45], bearing: 0, pitch: 0 });
  live.explore({ zoom: 8.5, center: [29, 45], bearing: 0, pitch: 0 });
  expect(store.state.view).toEqual({ zoom: 8.5, center: [29, 45] });
  expect(calls).toEqual(["restyle delta at 8"]);
  store.set({ view: null });
  expect(calls.at(-1)).toBe("fly delta");
});

test("a move of the reader forestalls a flight", async () => {
  const { store, calls, live } = await start();
  store.set({ shown: "gauges", pace: "scrolling" });
  live.explore({ zoom: 8, center: [29, 45], bearing: 0, pitch: 0 });
  vi.runAllTimers();
  expect(calls).toEqual(["restyle gauges at 8"]);
});

test("a waypoint that only the next document has is shown with that document", async () => {
  const { store, map, calls } = await start();
  store.set({ pace: "arriving" });
  store.set({ shown: "new" });
  expect(calls).toEqual([]);
  map.replaceDocument(documentOf("new"));
  expect(calls).toEqual(["renew legend", "jump new"]);
});

test("a map that has failed stays so until it is tried again", async () => {
  const { store, map, calls, live } = await start();
  live.report("failed");
  expect(store.state.mapStatus).toBe("failed");
  store.set({ pace: "arriving" });
  store.set({ shown: "gauges" });
  expect(map.busy).toBe(false);
  expect(calls).toEqual([]);
  map.retry(files);
  await vi.waitFor(() => expect(live.starts).toBe(2));
  expect(calls).toEqual(["start gauges"]);
});

test("a map that fails after it should be tried again starts once more, without being failed", async () => {
  const { store, map, live } = await start();
  const statuses: string[] = [];
  const follow = ({ mapStatus }: { mapStatus: string }) => statuses.push(mapStatus);
  store.follow(["mapStatus"], follow, new AbortController().signal);
  map.retry(files);
  live.report("failed");
  await vi.waitFor(() => expect(live.starts).toBe(2));
  expect(statuses).not.toContain("failed");
});

test("a map that has ended follows nothing", async () => {
  const { store, map, calls } = await start();
  map.stop();
  store.set({ pace: "arriving", shown: "gauges" });
  expect(calls).toEqual(["remove"]);
});
