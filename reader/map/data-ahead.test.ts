import { afterEach, expect, test, vi } from "vitest";
import { buildMapFiles } from "../../lib/map/document/document.ts";
import { mapSize } from "../../lib/map/viewport.ts";
import { islandStory } from "../../testing/island.ts";
import { DataAhead, type Opening } from "./data-ahead.ts";
import { TileStore } from "./tile-store.ts";

const EMPTY = { type: "FeatureCollection" as const, features: [] };
const { document } = buildMapFiles(
  islandStory(),
  { land: EMPTY, borders: EMPTY, water: EMPTY },
  (text, _font, size) => 0.5 * size * text.length,
);
const BASE = "https://a.example/base";
const order = Object.keys(document.waypoints);
const now: Opening = {
  waypoint: order[0] ?? "",
  form: "tall",
  size: mapSize({ width: 412, height: 823 }),
};
const everyLabels = order.map((id) => `${BASE}${document.waypoints[id]?.labels.tall}`);

/** Data ahead with the addresses of the labels that it fetches; each answer may be held back. */
function start(answer: (url: string) => Promise<Response> = async () => new Response("{}")) {
  const fetched: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    if (url.includes("labels")) fetched.push(url);
    return answer(url);
  });
  const tiles = new TileStore();
  tiles.add(BASE, document);
  return { ahead: new DataAhead(tiles), fetched };
}

afterEach(() => vi.unstubAllGlobals());

test("the labels of all waypoints are fetched, each once, however often the map comes to rest", async () => {
  const { ahead, fetched } = start();
  ahead.open(BASE, document, now);
  await ahead.readOn(BASE, document, now);
  await Promise.all([ahead.readOn(BASE, document, now), ahead.readOn(BASE, document, now)]);
  expect(fetched.toSorted()).toEqual([...new Set(everyLabels)].toSorted());
});

test("labels that did not come are fetched again", async () => {
  let isOffline = true;
  const { ahead, fetched } = start(async () => {
    if (isOffline) throw new TypeError("offline");
    return new Response("{}");
  });
  await ahead.readOn(BASE, document, now);
  isOffline = false;
  await ahead.readOn(BASE, document, now);
  expect(fetched).toHaveLength(2 * new Set(everyLabels).size);
});

test("a reader who moves on leaves the line to the map", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { ahead, fetched } = start(async (url) => {
    if (url.includes("labels")) await held;
    return new Response("{}");
  });
  const reading = ahead.readOn(BASE, document, now);
  await vi.waitFor(() => expect(fetched).toHaveLength(1));
  ahead.stop();
  release();
  await reading;
  expect(fetched).toHaveLength(1);
});
