import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { LICENCES } from "../story/origin.ts";
import { printProblem } from "../story/problem.ts";
import type { Story } from "../story/story.ts";
import { loadStory } from "./load-story.ts";
import { listStories } from "./reading/list-stories.ts";
import { memoryReader } from "./reading/reader.ts";

function loadBase(): Story {
  const loaded = loadStory("content", "delta", memoryReader(readBase()));
  if ("problems" in loaded) throw new Error(loaded.problems.map(printProblem).join("\n"));
  return loaded.story;
}

const story = loadBase();
const layer = (id: string) => story.layers.find((one) => one.id === id);
const body = (chapter: number, passage: number): Root =>
  story.chapters[chapter]?.passages[passage]?.body ?? { type: "root", children: [] };

function elements(root: Root, tagName: string): Element[] {
  const found: Element[] = [];
  visit(root, "element", (node) => void (node.tagName === tagName && found.push(node)));
  return found;
}

test("the base story has no problems and is plain JSON", () => {
  expect(JSON.parse(JSON.stringify(story))).toEqual(story);
  expect(listStories("content", memoryReader(readBase()))).toEqual(["delta"]);
});

test("layers keep the order of story.yaml, without the hidden one", () => {
  const ids = story.layers.map(({ id }) => id);
  expect(ids).toEqual(["delta", "canal", "north", "border", "reserve", "wells"]);
});

test("a derived layer takes the coarsest precision, the latest date and the sources of its parts", () => {
  expect(layer("north")).toMatchObject({
    precision: { kind: "approximate", metres: 300 },
    asOf: "2020-05-01",
    status: "in force",
    sources: ["survey", "gazette"],
    derived: { kind: "split", split: "delta", by: "canal", containing: "tulcea" },
  });
});

test("a derived layer says in words how it was made, and has the licences and credits of its parts", () => {
  expect(layer("north")?.origin).toEqual({
    made: "The part of “The delta” that contains Tulcea, divided by “The canal”.",
    licences: [],
    credits: [],
  });
  const files = readBase();
  const path = "content/delta/story.yaml";
  const yaml = (files.get(path) ?? "").replace(
    "    draw: land\n",
    "    draw: land\n    licence: ODbL 1.0\n    credit: © Surveyors\n    made: By hand.\n",
  );
  const loaded = loadStory("content", "delta", memoryReader(new Map([...files, [path, yaml]])));
  if ("problems" in loaded) throw new Error(loaded.problems.map(printProblem).join("\n"));
  const origins = new Map(loaded.story.layers.map(({ id, origin }) => [id, origin]));
  const licences = [{ name: "ODbL 1.0", url: LICENCES["ODbL 1.0"] }];
  expect(origins.get("delta")).toEqual({ made: "By hand.", licences, credits: ["© Surveyors"] });
  expect(origins.get("north")).toMatchObject({ licences, credits: ["© Surveyors"] });
  expect(origins.get("canal")).toMatchObject({ licences: [], credits: [] });
});

test("a ring wound the wrong way is turned without a word", () => {
  const geometry = layer("delta")?.data.features[0]?.geometry;
  const ring = geometry?.type === "Polygon" ? (geometry.coordinates[0] ?? []) : [];
  const twice = ring
    .slice(1)
    .map(([x = 0, y = 0], i) => (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0));
  expect(twice.reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
});

test("features are numbered where the file gives no id, and cells of a table are text", () => {
  expect(layer("canal")?.data.features[0]?.id).toBe("canal-1");
  expect(layer("wells")?.data.features.map(({ properties }) => properties)).toEqual([
    { dug: "2019-03-01", depth: "12", state: "open", exactness: "spot" },
    { dug: "2019-07-15", depth: null, state: "dry", exactness: "village" },
    { dug: "2020-02-29", depth: "7.5", state: "not known", exactness: "spot" },
  ]);
});

test("a chapter is divided at its waypoints, and words after one belong to it", () => {
  const [first, second] = story.chapters[0].passages;
  expect(first.waypoint.id).toBe("canal");
  expect(second?.waypoint.id).toBe("reserve");
  expect(elements(body(0, 1), "blockquote")).toHaveLength(1);
  expect(elements(body(0, 0), "h3")).toHaveLength(1);
});

test("each source has one note, numbered where the chapter first names it", () => {
  expect(story.chapters[0].sources).toEqual(["survey", "gazette", "plan"]);
  const cites = elements(body(0, 1), "Cite").map(({ properties }) => properties);
  expect(cites).toEqual([
    { source: "plan", note: 3 },
    { source: "survey", note: 1 },
  ]);
});

test("a citation alone on its line stays within its sentence", () => {
  const [paragraph, quotation] = body(0, 1).children;
  expect(body(0, 1).children).toHaveLength(2);
  expect(paragraph).toMatchObject({ tagName: "p" });
  expect(quotation).toMatchObject({ tagName: "blockquote" });
});

test("figures are measured, to the precision of what is drawn", () => {
  const texts = elements(body(0, 0), "Measured").map(({ properties }) => properties.text);
  expect(texts).toEqual([
    expect.stringMatching(/^about 4\d\.\d per cent, give or take 0\.\d, as drawn$/),
    expect.stringMatching(/^about 2,\d{3} km², give or take \d+$/),
    expect.stringMatching(/^about \d+\.\d km, give or take 0\.8$/),
  ]);
  const counts = elements(body(1, 0), "Measured").map(({ properties }) => properties.text);
  expect(counts).toEqual(["3", "1"]);
});

test("a waypoint's state is complete: shown in the story's order, labels by rank, targets as positions", () => {
  const { map } = story.chapters[0].passages[0].waypoint;
  expect(map.show).toEqual(["delta", "canal", "north"]);
  expect(map.fit).toEqual([28.8, 44.8, 29.8, 45.4]);
  expect(map.labels).toEqual(["tulcea", "sulina"]);
  expect(map.annotations[0]).toEqual({
    id: "canal-1",
    at: [28.82, 45.18],
    side: "left",
    title: "Tulcea",
    lines: ["the last port"],
  });
  expect(story.chapters[0].passages[1]?.waypoint.map.labels).toEqual(["sulina"]);
});

test("the joint box of a list holds all of its subjects", () => {
  const [west, , east] = story.chapters[1]?.passages[0].waypoint.map.fit ?? [];
  expect(west).toBe(29);
  expect(east).toBeGreaterThan(29.7);
});

test("corrections stand with the latest first, and may concern the whole story", () => {
  expect(story.corrections).toEqual([
    { date: "2020-08-01", chapter: null, text: "Names are spelt as on the maps." },
    { date: "2020-07-02", chapter: "canal", text: "The canal is older than was said." },
  ]);
});
