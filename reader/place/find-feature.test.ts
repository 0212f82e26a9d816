import { afterEach, expect, test, vi } from "vitest";
import { buildLayerDetails } from "../../lib/map/document/build-layer-details.ts";
import { mapLayer } from "../../lib/map/document/map-layer.ts";
import { drawnMarks } from "../../lib/map/marks.ts";
import { featuresIn } from "../../lib/story/in-time.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import { islandStory } from "../../testing/island.ts";
import { StoryFiles } from "../files/story-files.ts";
import { findFeature } from "./find-feature.ts";

const story = islandStory();
const [plain] = story.layers.filter(({ id }) => id === "events");
if (plain === undefined) throw new Error("events expected");
// The panel prints another date than the one that decides whether the feature is shown.
const detail = {
  called: "events",
  title: "name",
  date: null,
  text: null,
  facts: [],
  caution: null,
  source: null,
};
const events = { ...plain, detail };
const { map } = story.chapters[0].passages[0].waypoint;

const SPRING = { from: "2024-02-01", to: "2024-03-31", steps: [] };

function serve(waypoints: Record<string, MapTime | null>): void {
  const files: Record<string, unknown> = {
    "/map": {
      layers: [mapLayer(events, { url: "/events", tiles: "story", details: "/details" })],
      waypoints: Object.fromEntries(
        Object.entries(waypoints).map(([id, time]) => [id, { ...map, show: ["events"], time }]),
      ),
      chapters: [{ id: "all", waypoints: Object.keys(waypoints) }],
    },
    "/events": drawnMarks(events),
    "/details": buildLayerDetails(events, []),
  };
  vi.stubGlobal("fetch", async (url: string) => Response.json(files[new URL(url).pathname]));
}

afterEach(() => vi.unstubAllGlobals());

const find = (feature: string) =>
  findFeature({
    files: new StoryFiles("https://a.example", "/map"),
    chapter: "all",
    layer: "events",
    feature,
    form: "wide",
    size: { width: 600, height: 600 },
  });

test("a link to a feature leads where it is drawn, and is ignored where no map draws it", async () => {
  serve({ spring: { ...SPRING, earlier: "none" } });
  const shown = featuresIn(events, { ...SPRING, earlier: "none" }).map(({ id }) => id);
  for (const { id } of events.data.features) {
    expect((await find(id)) !== null, id).toBe(shown.includes(id));
  }
});

test("a map that draws it in full comes before one that draws it pale", async () => {
  serve({ spring: { ...SPRING, earlier: "pale" }, all: null });
  expect(await find("e-0")).toEqual({ waypoint: "all", step: null });
  serve({ spring: { ...SPRING, earlier: "pale" } });
  expect(await find("e-0")).toEqual({ waypoint: "spring", step: null });
});
