/**
 * Writes the site-wide basemap: land and borders of the world at 1:50 million from Natural Earth,
 * large lakes from OpenStreetMap-derived water bodies. Run by hand; its results are committed.
 *
 *     npx tsx tools/extract/extract-world.ts [--from <folder with node_modules>]
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Feature, FeatureCollection, GeometryCollection, Position } from "geojson";
import { isGeometryProblem } from "../../lib/geo/geometry-problem.ts";
import { measureArea, measureLength } from "../../lib/geo/measure.ts";
import { lineGeometry, linesOf, polygonGeometry, polygonsOf } from "../../lib/geo/parts.ts";
import { latOf, lngOf, ringContains } from "../../lib/geo/ring.ts";
import { deriveWithin } from "../../lib/geo/within.ts";
import type { Bounds, LayerData } from "../../lib/story/geography.ts";
import { cutAntimeridian } from "./extract-antimeridian.ts";
import { GOLAN_LINE } from "./extract-golan-line.ts";
import { openPackages, readPackageJson } from "./extract-packages.ts";
import { simplifyLineTo, simplifyRingTo } from "./extract-simplify.ts";
import { writeFeatures } from "./extract-write.ts";

const OUT = "content/world";

/** Metres by which simplification may move lines: half a pixel at zoom 4.5. */
const COARSE = 1500;

/** Lakes and islands smaller than this, in km², are left out. */
const SMALLEST_LAKE = 4000;
const SMALLEST_ISLAND = 100;

/**
 * Borders that are armistice, ceasefire or disputed lines, by the data set's names for both sides
 * ("*" matches any). Where only part of a border is such a line, the box contains that part.
 */
const LINES: [string, string, Bounds?][] = [
  ["Israel", "Palestine"],
  ["Israel", "Syria"],
  ["Israel", "Lebanon"],
  ["Cyprus", "N. Cyprus"],
  ["Morocco", "W. Sahara"],
  ["Kosovo", "Serbia"],
  ["Somalia", "Somaliland"],
  ["North Korea", "South Korea"],
  ["Siachen Glacier", "*"],
  ["China", "Pakistan"],
  ["India", "Pakistan", [72, 32.4, 80, 37.5]],
  ["China", "India", [76, 31.5, 81, 36.5]],
  ["China", "India", [91.5, 26, 97.5, 30]],
  ["Russia", "Ukraine", [33, 45.5, 36, 46.5]],
  ["Egypt", "Sudan", [33, 21.5, 37.5, 23]],
  ["S. Sudan", "Sudan", [27.5, 9, 29.5, 10.5]],
];

type Named = { properties: { name: string } };
type World = { objects: Record<"countries" | "land", unknown> };
interface TopojsonClient {
  feature(world: World, object: unknown): Feature | FeatureCollection;
  mesh(
    world: World,
    object: unknown,
    keep: (a: Named, b: Named) => boolean,
  ): { type: "MultiLineString"; coordinates: Position[][] };
}

const feature = (id: string, properties: object, geometry: Feature["geometry"]): Feature => ({
  type: "Feature",
  id,
  properties: { id, ...properties },
  geometry,
});

const areaOf = (outer: Position[]) =>
  measureArea({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        id: "0",
        properties: {},
        geometry: { type: "Polygon", coordinates: [outer] },
      },
    ],
  }) / 1e6;

const folder = openPackages(["world", "topojson", "waters"]);
const topojson = createRequire(join(folder, "package.json"))("topojson-client") as TopojsonClient;
const world = readPackageJson<World>(folder, "world-atlas/countries-50m.json");

function buildLand(): { features: Feature[]; inlandSeas: Position[][] } {
  const whole = topojson.feature(world, world.objects.land) as FeatureCollection;
  const inlandSeas: Position[][] = [];
  const polygons = whole.features.flatMap(({ geometry }) =>
    polygonsOf(geometry)
      .flatMap(cutAntimeridian)
      .filter(([outer]) => areaOf(outer as Position[]) > SMALLEST_ISLAND)
      .flatMap((rings) => {
        for (const ring of rings.slice(1)) inlandSeas.push(ring);
        const kept = rings.flatMap((ring) => {
          const simple = simplifyRingTo(ring, () => COARSE);
          return simple === null ? [] : [simple];
        });
        return kept.length === 0 ? [] : [kept];
      }),
  );
  // One feature per polygon, so that a renderer can skip those off the map.
  const features = polygons.map((rings, i) =>
    feature(`land-${i + 1}`, {}, polygonGeometry([rings])),
  );
  return { features, inlandSeas };
}

function isLine(a: string, b: string, line: Position[]): boolean {
  const middle = line[Math.floor(line.length / 2)] as Position;
  return LINES.some(([one, other, box]) => {
    const pair = [one, other].every((name) => name === "*" || name === a || name === b);
    if (!pair || box === undefined) return pair;
    const [west, south, east, north] = box;
    const [lng, lat] = [lngOf(middle), latOf(middle)];
    return lng >= west && lng <= east && lat >= south && lat <= north;
  });
}

/** Cuts lines at the boxes of LINES, so that each piece is wholly inside or outside. */
function cutAtBoxes(a: string, b: string, lines: Position[][]): Position[][] {
  const boxes = LINES.flatMap(([one, other, box]) =>
    box && [a, b].sort().join() === [one, other].sort().join() ? [box] : [],
  );
  return boxes.reduce((pieces, [west, south, east, north]) => {
    const inside = (p: Position) =>
      lngOf(p) >= west && lngOf(p) <= east && latOf(p) >= south && latOf(p) <= north;
    return pieces.flatMap((line) => {
      const cut: Position[][] = [[line[0] as Position]];
      for (let i = 1; i < line.length; i++) {
        const p = line[i] as Position;
        cut.at(-1)?.push(p);
        const turns = inside(p) !== inside(line[i - 1] as Position);
        if (turns && i + 1 < line.length) cut.push([p]);
      }
      return cut;
    });
  }, lines);
}

function buildBorders(): Feature[] {
  const pairs = new Map<string, [string, string]>();
  topojson.mesh(world, world.objects.countries, (a, b) => {
    const names = [a.properties.name, b.properties.name].sort() as [string, string];
    if (a !== b) pairs.set(names.join(" / "), names);
    return false;
  });
  const found = [...pairs].flatMap(([between, [one, other]]) => {
    const { coordinates } = topojson.mesh(world, world.objects.countries, (a, b) => {
      const names = [a.properties.name, b.properties.name];
      return a !== b && names.includes(one) && names.includes(other);
    });
    return cutAtBoxes(one, other, coordinates).map((line) => ({
      between,
      kind: isLine(one, other, line) ? "line" : "boundary",
      line: simplifyLineTo(line, () => COARSE),
    }));
  });
  found.push({ between: "Golan / Israel", kind: "line", line: golanLine() });
  const groups = new Map<string, typeof found>();
  for (const border of found) {
    const key = `${border.between}, ${border.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), border]);
  }
  return [...groups.values()].sort(byName).map((group) => {
    const { between, kind } = group[0] as (typeof found)[number];
    const id = `${between}-${kind}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    return feature(id, { kind, between }, lineGeometry(group.map(({ line }) => line)));
  });
}

const byName = (a: { between: string }[], b: { between: string }[]) =>
  String(a[0]?.between) < String(b[0]?.between) ? -1 : 1;

/**
 * In the data set Israel's outline includes the Golan; our own line separates it, extended to the
 * coarser outline.
 */
function golanLine(): Position[] {
  const countries = topojson.feature(world, world.objects.countries) as FeatureCollection;
  const israel = countries.features.find(({ properties }) => properties?.name === "Israel");
  if (israel === undefined) throw new Error("extract-world: Israel expected in the data set");
  const line = lineGeometry([[[35.63, 33.35], ...GOLAN_LINE, [35.72, 32.6]]]);
  const collect = (geometry: Feature["geometry"]) => ({
    type: "FeatureCollection" as const,
    features: [{ type: "Feature" as const, id: "0", properties: {}, geometry }],
  });
  const inside = deriveWithin(collect(line), collect(israel.geometry));
  if (isGeometryProblem(inside)) throw new Error(JSON.stringify(inside));
  const pieces = linesOf((inside.data.features[0] as Feature).geometry);
  const longest = pieces.sort((a, b) => b.length - a.length)[0] as Position[];
  return simplifyLineTo(longest, () => COARSE);
}

/** Whether a body of water is so long for its area that it is a river. */
function isRiver(outer: Position[]): boolean {
  const line = feature("0", {}, { type: "LineString", coordinates: outer });
  const kilometres =
    measureLength({ type: "FeatureCollection", features: [line] } as LayerData) / 1000;
  return (4 * Math.PI * areaOf(outer)) / kilometres ** 2 < 0.02;
}

function buildLakes(inlandSeas: Position[][]): Feature[] {
  const waters = readPackageJson<GeometryCollection>(
    folder,
    "@geo-maps/earth-waterbodies-250m/map.geo.json",
  );
  const lakes = waters.geometries
    .flatMap(polygonsOf)
    .map(([outer]) => outer as Position[])
    // The first ring is the ocean.
    .filter((outer) => !outer.some((p) => Math.abs(lngOf(p)) > 179))
    .filter((outer) => areaOf(outer) >= SMALLEST_LAKE)
    .filter((outer) => !isRiver(outer))
    .filter((outer) => !inlandSeas.some((sea) => outer.some((p) => ringContains(sea, p))))
    .sort((a, b) => areaOf(b) - areaOf(a));
  return lakes.map((outer, i) => {
    const ring = simplifyRingTo(outer, () => 2 * COARSE) as Position[];
    return feature(`lake-${i + 1}`, {}, { type: "Polygon", coordinates: [ring] });
  });
}

const { features: land, inlandSeas } = buildLand();
writeFeatures(`${OUT}/land.geojson`, land, 3);
writeFeatures(`${OUT}/borders.geojson`, buildBorders(), 3);
writeFeatures(`${OUT}/water.geojson`, buildLakes(inlandSeas), 3);
