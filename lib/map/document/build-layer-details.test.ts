import { expect, test } from "vitest";
import type { LayerFeature } from "../../story/geography.ts";
import type { Detail, Layer } from "../../story/layer.ts";
import type { Source } from "../../story/source.ts";
import { buildLayerDetails, hasDetails } from "./build-layer-details.ts";

const DETAIL: Detail = {
  called: "reports",
  title: "place",
  date: "date",
  text: "summary",
  facts: [
    { label: "Where", by: "level", words: { village: "somewhere in the village" }, empty: null },
    {
      label: "Killed",
      by: "killed",
      words: {},
      empty: { by: "status", words: { "not known": "Not known" } },
    },
    { label: "Hurt", by: "hurt", words: {}, empty: "Not given" },
  ],
  caution: { by: "strength", words: { weak: "Weakly sourced." } },
  source: { title: "paper", publisher: "paper", date: "date", url: "link" },
};

function layer(rows: Record<string, string | number | null>[], detail: Detail | null): Layer {
  return {
    id: "strikes",
    title: "Strikes",
    draw: "points",
    color: "brick",
    ticks: false,
    precision: { kind: "approximate", metres: 2000 },
    status: "in force",
    asOf: "2025-12-26",
    sources: ["list", "unheard-of"],
    caveat: "Rounded.",
    origin: { made: null, licences: [], credits: [] },
    derived: null,
    points: { size: { by: "killed", unit: "people" } },
    detail,
    note: [],
    time: "date",
    data: {
      type: "FeatureCollection",
      features: rows.map(
        (properties, i): LayerFeature => ({
          type: "Feature",
          id: `s-${i}`,
          geometry: { type: "Point", coordinates: [35, 33] },
          properties,
        }),
      ),
    },
  };
}

const SOURCES: Source[] = [
  {
    id: "list",
    title: "A list",
    publisher: "An office",
    date: "2025",
    url: "https://list.example/",
    printedLater: false,
  },
];

test("features are described in words, by date, each with its own source", () => {
  const rows = [
    { place: "Later", date: "2025-02-01", killed: 0, level: "village", strength: "weak" },
    {
      place: "Sooner",
      date: "2025-01-01",
      killed: null,
      status: "not known",
      level: "district",
      hurt: 3,
      strength: "ok",
      summary: "It was hit.",
      paper: "The Paper",
      link: "https://paper.example/",
    },
  ];
  const { features, sources, called } = buildLayerDetails(layer(rows, DETAIL), SOURCES);
  expect(called).toBe("reports");
  expect(sources.map(({ title }) => title)).toEqual(["A list"]);
  expect(features).toEqual([
    {
      id: "s-1",
      day: "2025-01-01",
      title: "Sooner",
      date: "2025-01-01",
      text: "It was hit.",
      facts: [
        { label: "Where", text: "district" },
        { label: "Killed", text: "Not known" },
        { label: "Hurt", text: "3" },
      ],
      figure: { value: null, label: "Killed", text: "Not known" },
      caution: null,
      source: {
        title: "The Paper",
        publisher: "The Paper",
        date: "2025-01-01",
        url: "https://paper.example/",
      },
    },
    {
      id: "s-0",
      day: "2025-02-01",
      title: "Later",
      date: "2025-02-01",
      text: null,
      facts: [
        { label: "Where", text: "somewhere in the village" },
        { label: "Killed", text: "0" },
        { label: "Hurt", text: "Not given" },
      ],
      figure: { value: 0, label: "Killed", text: "0" },
      caution: "Weakly sourced.",
      source: null,
    },
  ]);
});

test("a layer without details of its features describes itself", () => {
  const details = buildLayerDetails(layer([{ place: "Here" }], null), SOURCES);
  expect(details).toMatchObject({ title: "Strikes", asOf: "2025-12-26", called: null });
  expect(details.features).toEqual([]);
});

test("the ground and sketches have nothing to open", () => {
  const approximate = { kind: "approximate", metres: 10 } as const;
  expect(hasDetails({ draw: "points", precision: approximate })).toBe(true);
  expect(hasDetails({ draw: "land", precision: approximate })).toBe(false);
  expect(hasDetails({ draw: "area", precision: { kind: "schematic" } })).toBe(false);
});
