import { afterEach, expect, test, vi } from "vitest";
import { createCutTiles } from "../../lib/map/tiles/cut-tile.ts";
import { TREE_MARKS } from "../../lib/map/tiles/tree-marks.ts";
import { sealTile } from "../../lib/map/tiles/whole-tile.ts";
import { TileStore } from "./tile-store.ts";

const { body } = createCutTiles([
  {
    id: "marks",
    collection: {
      type: "FeatureCollection",
      features: [
        { type: "Feature", geometry: { type: "Point", coordinates: [10, 10] }, properties: {} },
      ],
    },
  },
])({ z: 0, x: 0, y: 0 }, false);
const whole = sealTile(body ?? new Uint8Array());

/** A world with an exact tile in the north-west, none in the north-east, and nothing else. */
const tree = TREE_MARKS.inner + TREE_MARKS.leaf + TREE_MARKS.emptyLeaf.repeat(3);
const FOLDER = "https://a.example/base/_tiles/delta/story.0a";

/** A store with that world; every address is answered with `content`. */
function openStore(content: Uint8Array | string = whole, status = 200) {
  const fetched: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    fetched.push(url);
    return new Response(content as BodyInit, { status });
  });
  const store = new TileStore();
  const story = { path: "/_tiles/delta/story.0a", tree };
  store.add("https://a.example/base", { tiles: { story } });
  const load = (tile: string) => store.load(`${FOLDER}/${tile}.pbf`, new AbortController().signal);
  return { store, fetched, load };
}

afterEach(() => vi.unstubAllGlobals());

test("a tile with a file is fetched, an empty one is not", async () => {
  const { fetched, load } = openStore();
  expect(new Uint8Array(await load("0/0/0"))).toEqual(whole);
  expect((await load("1/1/0")).byteLength).toBe(0);
  expect((await load("7/127/127")).byteLength).toBe(0);
  expect(fetched).toEqual([`${FOLDER}/0/0/0.pbf`]);
});

test("a tile below an exact one is fetched by nobody: the map cuts it from that one", async () => {
  const { fetched, load } = openStore();
  await expect(load("5/3/2")).rejects.toMatchObject({ status: 404 });
  expect(fetched).toEqual([]);
});

test("a tile that was loaded ahead is not fetched a second time", async () => {
  const { store, fetched, load } = openStore();
  store.loadAhead([`${FOLDER}/1/0/0.pbf`, `${FOLDER}/1/0/0.pbf`], "low");
  expect(new Uint8Array(await load("1/0/0"))).toEqual(whole);
  expect(fetched).toEqual([`${FOLDER}/1/0/0.pbf`]);
  await load("1/0/0");
  expect(fetched).toHaveLength(2);
});

test("a tile that could not be loaded ahead is tried again when the map asks for it", async () => {
  const { store, load } = openStore("", 500);
  store.loadAhead([`${FOLDER}/0/0/0.pbf`], "low");
  await expect.poll(() => load("0/0/0").catch(() => "failed")).toBe("failed");
  vi.stubGlobal("fetch", async () => new Response(new Uint8Array(whole)));
  expect(new Uint8Array(await load("0/0/0"))).toEqual(whole);
});

test.each([
  ["a missing file", "<h1>Not found</h1>", 404],
  ["a web page", "<!doctype html><p>Log in", 200],
  ["nothing", "", 200],
  ["half of it", whole.subarray(0, whole.length / 2), 200],
] as const)(
  "%s in place of a tile is a failure, and no tile that is missing",
  async (_, content, status) => {
    const { load } = openStore(content, status);
    const failure = await load("0/0/0").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toHaveProperty("status");
  },
);

test("an address that is no tile of the story is a mistake of ours", async () => {
  const { store } = openStore();
  const signal = new AbortController().signal;
  await expect(store.load("https://a.example/x/0/0/0.pbf", signal)).rejects.toThrow("expected");
  await expect(store.load("https://a.example/x.json", signal)).rejects.toThrow("expected");
});
