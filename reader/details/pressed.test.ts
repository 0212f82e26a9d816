import { expect, test } from "vitest";
import { KINDS } from "../../lib/map/draw/kinds.ts";
import type { Draw } from "../../lib/story/layer.ts";
import type { MapDocument, StyledLayer } from "../../lib/story/map-document.ts";
import type { FeatureOnMap } from "../map/features-on-map.ts";
import { pressed } from "./pressed.ts";

function layer(id: string, draw: Draw, dotted = false) {
  return { id, press: KINDS[draw].press?.({ id, dotted } as StyledLayer) };
}

const document = {
  layers: [
    layer("held", "area"),
    { id: "sketch", press: null },
    layer("line", "line"),
    layer("hits", "points", true),
    layer("posts", "points"),
  ],
} as unknown as MapDocument;

function pressOn(drawn: readonly string[]) {
  const asked: [string[], number][] = [];
  const found = pressed(document, 12, (styleLayers, radius) => {
    asked.push([[...styleLayers], radius]);
    const hit = styleLayers.filter((id) => drawn.includes(id));
    return hit.map((layer): FeatureOnMap => ({ layer, feature: null, distance: 0 }));
  });
  return { asked, found: found.map(({ layer }) => layer) };
}

test("marks come before lines and areas", () => {
  expect(pressOn(["held", "line", "hits:dotted"]).found).toEqual(["hits:dotted"]);
  expect(pressOn(["held", "line"]).found).toEqual(["line", "held"]);
  expect(pressOn(["held"]).found).toEqual(["held"]);
  expect(pressOn([]).found).toEqual([]);
});

test("layers without details are left out; an area counts only where it is pressed itself", () => {
  expect(pressOn(["sketch"]).asked).toEqual([
    [["hits", "hits:dotted", "posts"], 12],
    [["line"], 6],
    [["held"], 0],
  ]);
});
