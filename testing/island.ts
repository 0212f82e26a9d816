import { framesFor } from "../lib/map/frame.ts";
import { monthSteps } from "../lib/map/steps.ts";
import type { LayerData, LngLat } from "../lib/story/geography.ts";
import type { Layer } from "../lib/story/layer.ts";
import type { Annotation, MapState } from "../lib/story/map-state.ts";
import type { Place } from "../lib/story/place.ts";
import type { Story } from "../lib/story/story.ts";

/** A small made-up island story for tests of the map: every kind of layer, label and annotation. */
export function islandStory(): Story {
  const waypoint = (id: string, map: MapState) => ({
    waypoint: { id, aliases: [], map, describe: "An island." },
    body: { type: "root" as const, children: [] },
  });
  return {
    id: "island",
    title: "Island",
    dek: "",
    dateline: "2024-06-30",
    published: "2024-06-30",
    draft: false,
    updated: null,
    authors: [],
    language: "en",
    dir: "ltr",
    region: [-30, 30, -10, 45],
    credits: [],
    corrections: [],
    basemap: null,
    layers: LAYERS,
    places: PLACES,
    sources: [],
    chapters: [
      {
        id: "all",
        aliases: [],
        draft: false,
        number: 1,
        title: "All of it",
        kicker: null,
        summary: "",
        sources: [],
        passages: [
          waypoint(
            "all",
            state(BOX, { show: LAYERS.map(({ id }) => id), annotations: ANNOTATIONS }),
          ),
          waypoint("north", state(NORTH, { show: ["island", "fence"], turn: "auto" })),
        ],
      },
      {
        id: "events",
        aliases: [],
        draft: false,
        number: 2,
        title: "Events",
        kicker: null,
        summary: "",
        sources: [],
        passages: [
          waypoint(
            "events",
            state(BOX, {
              show: ["island", "events"],
              highlight: ["events"],
              time: {
                from: "2024-02-01",
                to: "2024-03-31",
                steps: monthSteps({ from: "2024-02-01", to: "2024-03-31" }),
                earlier: "pale",
              },
            }),
          ),
        ],
      },
    ],
  };
}

const BOX: LngLat[] = [
  [-20.6, 37.6],
  [-19.4, 38.4],
];
const NORTH: LngLat[] = [
  [-20.4, 38],
  [-19.9, 38.3],
];

const PLACES: Place[] = [
  place("port", "Port Harbour", [-20.3, 38.1], "capital", 1),
  place("mill", "Mill Town", [-20.05, 37.95], "city", 2),
  place("cape", "Cape", [-19.72, 38.2], "town", 3),
  place("gate", "South Gate", [-20.1, 37.78], "crossing", 4),
  place("tower", "Tower", [-20.22, 38.1], "site", 5),
  place("isle", "Isle", [-19.9, 38.05], "country", 1),
  place("ocean", "Atlantic Ocean", [-20.5, 37.7], "sea", 1),
  place("far", "Far Away", [-12, 44], "town", 9),
];

const ANNOTATIONS: Annotation[] = [
  {
    id: "a1",
    at: [-20.05, 38.15],
    side: "left",
    title: "The wall",
    lines: ["Built in 2020,", "by hand"],
  },
  { id: "a2", at: [-19.8, 37.9], side: "right", title: "Second note", lines: [] },
];

const LAYERS: Layer[] = [
  layer("island", "land", [
    polygon("i", [
      [-20.4, 37.8],
      [-19.7, 37.8],
      [-19.6, 38.25],
      [-20.3, 38.3],
      [-20.4, 37.8],
    ]),
  ]),
  layer(
    "held",
    "area",
    [
      polygon("h", [
        [-20.4, 37.8],
        [-20, 37.8],
        [-20, 38.28],
        [-20.3, 38.3],
        [-20.4, 37.8],
      ]),
    ],
    {
      color: "violet",
      precision: { kind: "approximate", metres: 500 },
    },
  ),
  layer(
    "planned",
    "area",
    [
      polygon("p", [
        [-20, 37.85],
        [-19.8, 37.85],
        [-19.8, 38],
        [-20, 38],
        [-20, 37.85],
      ]),
    ],
    {
      color: "teal",
      status: "planned",
      precision: { kind: "schematic" },
    },
  ),
  layer(
    "fence",
    "line",
    [
      line("f", [
        [-20, 37.8],
        [-20, 38.28],
      ]),
    ],
    { color: "ink", ticks: true },
  ),
  layer(
    "front",
    "line",
    [
      line("l", [
        [-20.35, 38],
        [-19.7, 38.02],
      ]),
    ],
    {
      color: "ochre",
      precision: { kind: "approximate", metres: 300 },
    },
  ),
  layer(
    "plan",
    "line",
    [
      line("s", [
        [-20.2, 37.8],
        [-20.2, 38.28],
      ]),
    ],
    {
      color: "blue",
      precision: { kind: "schematic" },
    },
  ),
  layer("events", "points", events(), {
    color: "brick",
    time: "date",
    points: {
      size: { by: "count", unit: "people" },
      mark: { by: "known", filled: ["yes"], ring: ["none"], dotted: ["no"] },
      halo: { by: "level", metres: { district: 3000 } },
      weak: { by: "level", values: ["district"] },
    },
  }),
];

function events(): LayerData["features"] {
  const rows: [LngLat, string, number | null, string, string][] = [
    [[-20.3, 38.11], "2024-01-10", 4, "yes", "exact"],
    [[-20.1, 38.05], "2024-02-10", 13, "yes", "exact"],
    [[-20.08, 38.05], "2024-03-10", null, "no", "exact"],
    [[-19.8, 38.1], "2024-03-20", 0, "none", "district"],
    [[-19.75, 37.9], "2024-05-01", 2, "yes", "exact"],
  ];
  return rows.map(([coordinates, date, count, known, level], index) => ({
    type: "Feature",
    id: `e-${index}`,
    geometry: { type: "Point", coordinates },
    properties: { date, count, known, level, name: "left out of the map" },
  }));
}

function state(
  box: LngLat[],
  { turn = null, ...given }: Partial<MapState> & { turn?: "auto" | null; show: string[] },
): MapState {
  const [[west, south] = [0, 0], [east, north] = [0, 0]] = box;
  return {
    fit: [west, south, east, north],
    frames: framesFor(box, { turn, minSpan: 1e-5 }),
    highlight: [],
    labels: PLACES.map(({ id }) => id),
    annotations: [],
    time: null,
    ...given,
  };
}

function place(id: string, name: string, at: LngLat, kind: Place["kind"], rank: number): Place {
  return { id, name, at, kind, rank };
}

function polygon(id: string, ring: LngLat[]): LayerData["features"][number] {
  return {
    type: "Feature",
    id,
    geometry: { type: "Polygon", coordinates: [ring] },
    properties: {},
  };
}

function line(id: string, coordinates: LngLat[]): LayerData["features"][number] {
  return { type: "Feature", id, geometry: { type: "LineString", coordinates }, properties: {} };
}

function layer(
  id: string,
  draw: Layer["draw"],
  features: LayerData["features"],
  given: Partial<Layer> = {},
): Layer {
  return {
    id,
    title: id,
    draw,
    color: "grey",
    ticks: false,
    precision: { kind: "surveyed" },
    status: "in force",
    asOf: null,
    sources: ["s"],
    caveat: null,
    note: [],
    origin: { made: null, licences: [], credits: [] },
    derived: null,
    points: null,
    detail: null,
    time: null,
    data: { type: "FeatureCollection", features },
    ...given,
  };
}
