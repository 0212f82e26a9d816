import { expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import type { LngLat } from "../../story/geography.ts";
import { FORMS } from "../../story/map-state.ts";
import { MARKED_KINDS } from "../../story/place.ts";
import type { Story } from "../../story/story.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { MAX_MARK_RADIUS } from "../marks.ts";
import { monthSteps } from "../steps.ts";
import { placeStateLabels } from "./place-labels.ts";

/** About as wide as our fonts. */
const measure: MeasureText = (text, _font, size, letterSpacing) =>
  size * (0.56 * text.length + letterSpacing * Math.max(0, text.length - 1));

/**
 * The island with the ground and marks alone: as large as marks get, around this place, each so
 * many degrees off.
 */
function marked(id: string | null, offsets: readonly LngLat[] = [[0, 0]]): Story {
  const story = islandStory();
  const events = story.layers.find(({ id }) => id === "events");
  const ground = story.layers.find(({ id }) => id === "island");
  if (events === undefined || ground === undefined) throw new Error("events and ground expected");
  const place = story.places.find((one) => one.id === id);
  const features = (place === undefined ? [] : offsets).map(([east, north], index) => ({
    type: "Feature" as const,
    id: String(index),
    geometry: {
      type: "Point" as const,
      coordinates: [(place?.at[0] ?? 0) + east, (place?.at[1] ?? 0) + north],
    },
    properties: { date: "2024-02-10", count: 1000, known: "yes" },
  }));
  const layer = { ...events, data: { type: "FeatureCollection" as const, features } };
  return { ...story, layers: [ground, layer] };
}

function namesOf(story: Story, form: (typeof FORMS)[number]): string[] {
  const { waypoint } = story.chapters[0].passages[0];
  const map = { ...waypoint.map, show: ["island", "events"], annotations: [], highlight: [] };
  const { features } = placeStateLabels(story, { id: "all", map }, form, measure, null);
  return features
    .filter(({ properties }) => properties?.part === "label")
    .map(({ properties }) => String(properties?.text).replaceAll("\n", " "))
    .sort();
}

/** In degrees: 0.02 are about 8 px on a wide map. */
const OFFSETS: LngLat[][] = [
  [[0, 0]],
  [[0.004, 0]],
  [[-0.02, 0.01]],
  [
    [-0.02, 0],
    [0.02, 0],
    [0, -0.016],
    [0, 0.016],
  ],
];

test("no place loses its name to its own mark, however large, in either form", () => {
  const places = islandStory().places.filter(({ kind }) => MARKED_KINDS.includes(kind));
  for (const form of FORMS) {
    for (const { id, name } of places) {
      if (!namesOf(marked(null), form).includes(name)) continue;
      // A mark and a town's dot seldom lie at the very same position, and a town may have several.
      for (const offsets of OFFSETS) {
        expect(namesOf(marked(id, offsets), form), `${id} ${form} ${offsets}`).toContain(name);
      }
    }
  }
});

test("the name stands beside its mark, as near as beside a dot", () => {
  const gap = (story: Story) => {
    const { waypoint } = story.chapters[0].passages[0];
    const map = { ...waypoint.map, show: ["island", "events"], annotations: [], labels: ["cape"] };
    const { features } = placeStateLabels(story, { id: "all", map }, "wide", measure, null);
    const label = features.find(({ properties }) => properties?.text === "Cape");
    const [x = 0, y = 0] = (label?.properties?.offset as number[] | undefined) ?? [];
    // In px: a town's name has 12 px.
    return 12 * Math.max(Math.abs(x), Math.abs(y));
  };
  const atDot = gap(marked(null));
  const atMark = gap(marked("cape"));
  expect(atMark - atDot).toBeGreaterThan(MAX_MARK_RADIUS - 5);
  expect(atMark - atDot).toBeLessThan(MAX_MARK_RADIUS + 1);
});

test("a filled mark at a place stands for its dot; where marks come and go by steps the dot stays", () => {
  const dots = (story: Story, steps: boolean) => {
    const { map } = story.chapters[0].passages[0].waypoint;
    const span = { from: "2024-02-01", to: "2024-03-31" };
    const time = { ...span, steps: steps ? monthSteps(span) : [], earlier: "none" as const };
    const state = { ...map, show: ["island", "events"], annotations: [], labels: ["cape"], time };
    const { features } = placeStateLabels(story, { id: "all", map: state }, "wide", measure, null);
    return features.filter(({ properties }) => properties?.part === "dot").length;
  };
  expect(dots(marked(null), false)).toBe(1);
  expect(dots(marked("cape"), false)).toBe(0);
  expect(dots(marked("cape"), true)).toBe(1);
});
