import { getIssues } from "@placemarkio/check-geojson";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { islandStory } from "../../testing/island.ts";
import type { Layer } from "../story/layer.ts";
import type { Site } from "../story/site.ts";
import { printRemark, printRow } from "./csv.ts";
import { hasTable, printLayerCsv, remarkCount } from "./layer-csv.ts";
import { hasDownload, layerFacts } from "./layer-facts.ts";
import { printLayerGeojson } from "./layer-geojson.ts";

const SITE: Site = {
  name: "River Notes",
  logo: null,
  url: "https://notes.example",
  language: "en",
  contact: "",
  imprint: "",
  licence: { name: "CC BY 4.0", url: "https://terms.example/by" },
  accent: { light: "#000000", dark: "#ffffff" },
  offline: true,
};

const story = {
  ...islandStory(),
  sources: [
    {
      id: "s",
      title: "A “map”, folded",
      publisher: "Office",
      date: "2024",
      url: "https://o.example/?a=1&b=2",
      printedLater: false,
    },
  ],
};

function layer(id: string): Layer {
  const found = story.layers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`layer: one called "${id}" expected, none found`);
  return found;
}

const facts = (one: Layer) => layerFacts(SITE, story, one, "https://notes.example/island/data/");

test("a layer goes with its title, source, licence, attribution and how sure it is", () => {
  const front = { ...layer("front"), caveat: "Drawn late." };
  expect(facts(front)).toEqual({
    title: front.title,
    page: "https://notes.example/island/data/#front",
    source: "Office, A “map”, folded, 2024, https://o.example/?a=1&b=2",
    licence: "CC BY 4.0, https://terms.example/by",
    attribution: "River Notes",
    precision: "approximate",
    precisionMetres: 300,
    status: "in force",
    asOf: front.asOf,
    caveat: "Drawn late.",
    made: null,
  });
});

test("data of others goes with their licence and their credit beside the site's name", () => {
  const origin = {
    made: "Traced.",
    licences: [{ name: "ODbL 1.0", url: "https://odbl.example" }],
    credits: ["© Mappers"],
  };
  expect(facts({ ...layer("front"), origin })).toMatchObject({
    licence: "ODbL 1.0, https://odbl.example",
    attribution: "© Mappers · River Notes",
    made: "Traced.",
  });
});

test("a sketch has no download, and lines and areas have no table", () => {
  expect(story.layers.filter((one) => !hasDownload(one)).map(({ id }) => id)).toEqual([
    "planned",
    "plan",
  ]);
  expect(story.layers.filter(hasTable).map(({ id }) => id)).toEqual(["events"]);
  expect(hasTable({ ...layer("events"), precision: { kind: "schematic" } })).toBe(false);
});

test("the GeoJSON is valid, has the facts as members and keeps every digit of the geometry", () => {
  const front = layer("front");
  const text = printLayerGeojson(front, facts(front));
  expect(getIssues(text)).toEqual([]);
  expect(JSON.parse(text)).toEqual({
    type: "FeatureCollection",
    ...facts(front),
    features: front.data.features,
  });
});

test("the table begins with the facts as remarks, one a line, then holds a row for each point", () => {
  const events = { ...layer("events"), caveat: 'Said\n"so", and # more' };
  const lines = printLayerCsv(events, facts(events)).split("\n");
  const keys = [...Object.keys(facts(events)), "apostrophes"];
  expect(remarkCount(facts(events))).toBe(keys.length);
  expect(lines.slice(0, keys.length).map((line) => /^# (\w+):/.exec(line)?.[1])).toEqual(keys);
  expect(lines).toContain('# caveat: Said "so", and # more');
  const rows: Record<string, string>[] = parse(lines.slice(keys.length).join("\n"), {
    columns: true,
  });
  expect(rows.map(({ id, lng, lat }) => [id, Number(lng), Number(lat)])).toEqual(
    events.data.features.map(({ id, geometry }) => [
      id,
      ...(geometry.type === "Point" ? geometry.coordinates : []),
    ]),
  );
});

test("cells with commas, quotes, line ends, # or spaces at an end come back as they were", () => {
  const cells = ["a,b", 'say "so"', "two\nlines", "#1", " edge", "plain", "", "ünïcødé"];
  const text = `# remark, "unclosed\n${printRow(cells)}\n${printRow([null, -1.5, ...cells.slice(2)])}`;
  const read = parse(text, { comment: "#" });
  expect(read).toEqual([cells, ["", "-1.5", ...cells.slice(2)]]);
});

test("a remark without a value ends after its name", () => {
  expect(printRemark("asOf", null)).toBe("# asOf:");
});

/** The layer of events with these properties in its first feature. */
function withProperties(properties: Layer["data"]["features"][number]["properties"]): Layer {
  const events = layer("events");
  const [first, ...others] = events.data.features;
  if (first === undefined) throw new Error("withProperties: a feature expected, none found");
  return { ...events, data: { ...events.data, features: [{ ...first, properties }, ...others] } };
}

test("a cell, a column name and a remark that a spreadsheet would run are harmless, and the remarks say so", () => {
  const events = {
    ...withProperties({ "=cmd": "@SUM(A1)", phone: "+97259123456", change: "-5" }),
    caveat: "Rounded, =1+1",
  };
  const text = printLayerCsv(events, facts(events));
  const [header, first] = parse(text, { comment: "#" }) as string[][];
  expect(header).toEqual(expect.arrayContaining(["'=cmd"]));
  expect(first).toEqual(expect.arrayContaining(["'@SUM(A1)", "+97259123456", "-5"]));
  expect(text).toContain("# caveat: Rounded, '=1+1\n");
  expect(text).toContain("# apostrophes: 2 cells have an apostrophe before a sign");
});

test("a table without such a cell says so by an empty remark", () => {
  expect(printLayerCsv(layer("events"), facts(layer("events")))).toContain("\n# apostrophes:\n");
});

test("a property that is called id is kept beside the id, unless it says the same", () => {
  const columns = (events: Layer) =>
    (parse(printLayerCsv(events, facts(events)), { comment: "#" }) as string[][])[0];
  expect(columns(withProperties({ id: "A-1" }))).toContain("property_id");
  const events = layer("events");
  const features = events.data.features.map((feature) => ({
    ...feature,
    properties: { id: feature.id },
  }));
  expect(columns({ ...events, data: { ...events.data, features } })).toEqual(["id", "lng", "lat"]);
});
