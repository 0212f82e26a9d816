import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { buildLayerDetails } from "../map/document/build-layer-details.ts";
import { drawnMarks } from "../map/marks.ts";
import { printLayerCsv } from "../publish/layer-csv.ts";
import { layerFacts } from "../publish/layer-facts.ts";
import { printLayerGeojson } from "../publish/layer-geojson.ts";
import type { Layer } from "../story/layer.ts";
import { printProblem } from "../story/problem.ts";
import { loadSite } from "./load-site.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reading/reader.ts";

const WELLS = "content/delta/data/wells.csv";
const STORY = "content/delta/story.yaml";
const CHAPTER = "content/delta/02-wells.mdx";

/**
 * Values that JavaScript, YAML or a spreadsheet would take for numbers, and would write
 * differently.
 */
const CODES = [
  "0100",
  "+97259123456",
  "1.10",
  "12e3",
  "9007199254740993",
  "-0",
  "0x1F",
  "1e400",
  "007",
  "5.",
];

/** The base story, its table of wells made of `CODES`, and each change made: [path, old, new]. */
function load(...changes: (readonly [path: string, from: string, to: string])[]) {
  const files = readBase();
  const rows = CODES.map((code, i) => `00${i},29.${i},45.12,2019-03-01,${i},open,spot,${code}`);
  files.set(WELLS, `id,lng,lat,dug,depth,state,exactness,code\n${rows.join("\n")}\n`);
  const base = [
    [STORY, "ring: [dry], dotted: [not known]", "ring: [], dotted: []"],
    [STORY, "      title: state\n", "      title: code\n"],
    [CHAPTER, 'where="state=dry"', 'where="state=open"'],
  ] as const;
  for (const [path, from, to] of [...base, ...changes]) {
    const text = files.get(path) ?? "";
    if (!text.includes(from)) throw new Error(`load: "${from}" expected in ${path}, none found`);
    files.set(
      path,
      text.replace(from, () => to),
    );
  }
  const reader = memoryReader(files);
  const [loaded, site] = [loadStory("content", "delta", reader), loadSite("content", reader)];
  const told = "problems" in loaded ? loaded.problems.map(printProblem) : [];
  const story = "story" in loaded ? loaded.story : null;
  return { told, story, site: "site" in site ? site.site : null };
}

function wells(loaded: ReturnType<typeof load>): Layer {
  const layer = loaded.story?.layers.find(({ id }) => id === "wells");
  if (layer === undefined) throw new Error(loaded.told.join("\n"));
  return layer;
}

test("the panel, the list and the ids say what the cell says", () => {
  const { features } = buildLayerDetails(wells(load()), []);
  expect(features.map(({ title }) => title)).toEqual(CODES);
  expect(features.map(({ id }) => id)).toEqual(CODES.map((_, i) => `00${i}`));
});

test("both downloads hold what the cell says, and the column of sizes holds numbers in GeoJSON", () => {
  const loaded = load();
  const layer = wells(loaded);
  if (loaded.site === null || loaded.story === null) throw new Error("a site expected");
  const facts = layerFacts(loaded.site, loaded.story, layer, "https://gazette.example/data/");
  const table: Record<string, string>[] = parse(printLayerCsv(layer, facts), {
    columns: true,
    comment: "#",
  });
  expect(table.map(({ code }) => code)).toEqual(CODES);
  const { features } = JSON.parse(printLayerGeojson(layer, facts)) as Layer["data"];
  expect(features.map(({ properties }) => properties.code)).toEqual(CODES);
  expect(features.map(({ properties }) => properties.depth)).toEqual(CODES.map((_, i) => i));
});

test.each(CODES)("where and marks find %s by the text as written", (code) => {
  const loaded = load(
    [CHAPTER, 'where="state=open"', `where="code=${code}"`],
    [
      STORY,
      "by: state, filled: [open], ring: []",
      `by: code, filled: ${others(code)}, ring: ["${code}"]`,
    ],
    [
      STORY,
      "halo: { by: exactness, metres: { village: 2000 } }",
      `halo: { by: code, metres: { ${code}: 500 } }`,
    ],
  );
  expect(loaded.told).toEqual([]);
  const drawn = drawnMarks(wells(loaded)).features.map(({ properties }) => properties);
  expect(drawn.filter((mark) => mark?.mark === "ring")).toHaveLength(1);
  expect(drawn.filter((mark) => mark?.part === "halo")).toHaveLength(1);
});

function others(code: string): string {
  return JSON.stringify(CODES.filter((one) => one !== code));
}

test("words are found by the key as written, quoted or not", () => {
  const words = "words: { 0100: North, '12e3': Long, 1.10: Second, 0x1F: Odd }, empty: None";
  const layer = wells(
    load([
      STORY,
      "by: depth\n          empty: { by: exactness, words: { village: Not measured } }",
      `by: code\n          ${words.split(", empty")[0]}`,
    ]),
  );
  const said = buildLayerDetails(layer, []).features.map(({ facts }) => facts[0]?.text);
  expect(said).toEqual([
    "North",
    "+97259123456",
    "Second",
    "Long",
    ...CODES.slice(4, 6),
    "Odd",
    ...CODES.slice(7),
  ]);
});

test("a size is read from the text of its cell", () => {
  const drawn = drawnMarks(wells(load())).features.map(({ properties }) => properties?.size);
  expect(drawn).toEqual(CODES.map((_, i) => i));
});

test("a number without quotes in a list of values is reported with its digits as written", () => {
  const { told } = load([STORY, "filled: [open]", "filled: [open, 0100, 1.10]"]);
  expect(told).toEqual([
    expect.stringContaining('expected text, found 0100. Put quotes around it: "0100"'),
    expect.stringContaining('expected text, found 1.10. Put quotes around it: "1.10"'),
  ]);
});

test("an id without quotes stays as it is written", () => {
  const { told, story } = load(
    [STORY, "  wells:\n", "  007:\n"],
    [CHAPTER, "fit: [wells, sulina]", "fit: ['007', sulina]"],
    [CHAPTER, "border, wells]", "border, '007']"],
    [CHAPTER, 'layer="wells" />', 'layer="007" />'],
    [CHAPTER, 'layer="wells" where', 'layer="007" where'],
  );
  expect(told).toEqual([]);
  expect(story?.layers.at(-1)?.id).toBe("007");
});
