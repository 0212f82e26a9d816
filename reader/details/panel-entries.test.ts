import { expect, test } from "vitest";
import type { FeatureDetail, LayerDetails } from "../../lib/story/layer-details.ts";
import { findEntries, listEntries } from "./panel-entries.ts";

const feature = (id: string, day: string | null = null) => ({ id, day }) as FeatureDetail;
const layer = (id: string, features: FeatureDetail[], time: "full" | null = null) =>
  ({ id, features, time }) as unknown as LayerDetails;
const SPRING = { from: "2024-03-01", to: "2024-05-31", steps: [], earlier: "pale" as const };

const names = (entries: ReturnType<typeof listEntries>) =>
  entries.map((entry) => `${entry.layer.id}/${entry.feature?.id ?? "all"}`);

test("a list has the features that the map shows in full; a layer without time all of its own", () => {
  const features = [feature("winter", "2024-01-05"), feature("spring", "2024-04-05")];
  expect(names(listEntries([layer("hits", features, "full")], SPRING))).toEqual(["hits/spring"]);
  expect(names(listEntries([layer("posts", features)], SPRING))).toEqual([
    "posts/winter",
    "posts/spring",
  ]);
});

test("the found features come by distance, at one place in the layer's own order", () => {
  const details = [layer("hits", [feature("a"), feature("b"), feature("c")])];
  const found = [
    { layer: "hits", feature: "c", distance: 7.4 },
    { layer: "hits", feature: "b", distance: 7.2 },
    { layer: "hits", feature: "a", distance: 11 },
  ];
  expect(names(findEntries(found, details))).toEqual(["hits/b", "hits/c", "hits/a"]);
});

test("a layer without a feature of that name is one entry as a whole", () => {
  const found = [{ layer: "held", feature: null, distance: 0 }];
  expect(names(findEntries(found, [layer("held", [feature("a")])]))).toEqual(["held/all"]);
});
