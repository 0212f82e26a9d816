import type { LngLat } from "../../../lib/story/geography.ts";
import { ISLAND } from "./ground.ts";
import { createRandom } from "./random.ts";
import {
  createCoast,
  feature,
  lineBetween,
  positionAt,
  printGeoJson,
  ringAlong,
} from "./shapes.ts";

/** Names of the towns and waters of the island, as the map prints them. */
export const PLACES = [
  ["aune", "Aune", "city"],
  ["brask", "Brask", "town"],
  ["corvel", "Corvel", "town"],
  ["dunmere", "Dunmere", "town"],
  ["estrand", "Estrand", "town"],
  ["farholt", "Farholt", "town"],
  ["gammel", "Gammel", "town"],
  ["harrow-bay", "Harrow Bay", "sea"],
  ["inner-reach", "Inner Reach", "region"],
  ["jolster", "Jolster", "town"],
  ["kelm", "Kelm", "town"],
  ["lower-sound", "Lower Sound", "sea"],
] as const;

/** Where a place lies, by its index among `PLACES`. */
export function placePosition(index: number): LngLat {
  const angle = index * 2.4;
  const far = PLACES[index]?.[2] === "sea" ? ISLAND(angle) + 0.35 : 0.25 + 0.11 * index;
  return positionAt(angle, far);
}

/** The story's data files by name, with so many points. */
export function buildLayerFiles(points: number): [name: string, text: string][] {
  const area = (id: string, seed: number, radius: number, angle: number, far: number) =>
    feature(id, {
      type: "Polygon",
      coordinates: [ringAlong(createCoast(seed, radius), 400, positionAt(angle, far))],
    });
  const road = lineBetween(positionAt(3.4, 1.5), positionAt(0.2, 1.5), 300, 0.15);
  const track = lineBetween(positionAt(4.4, 1.4), positionAt(1.2, 1.4), 200, 0.2);
  return [
    ["places.csv", buildPlaces()],
    ["posts.csv", buildPosts(points)],
    ["basin.geojson", printGeoJson([area("basin", 2, 0.6, 0.9, 0.8)])],
    ["plain.geojson", printGeoJson([area("plain", 3, 0.5, 3.9, 0.9)])],
    ["road.geojson", printGeoJson([feature("road", { type: "LineString", coordinates: road })])],
    ["track.geojson", printGeoJson([feature("track", { type: "LineString", coordinates: track })])],
  ];
}

function buildPlaces(): string {
  const rows = PLACES.map(([id, name, kind], index) =>
    [id, name, ...placePosition(index), kind, index + 1].join(","),
  );
  return `id,name,lng,lat,kind,rank\n${rows.join("\n")}\n`;
}

function buildPosts(points: number): string {
  const random = createRandom(7);
  const rows = Array.from({ length: points }, (_, index) => {
    const angle = random() * 2 * Math.PI;
    const far = 0.9 * ISLAND(angle) * Math.sqrt(random());
    return [`p${index}`, ...positionAt(angle, far), random() < 0.7 ? "open" : "shut"].join(",");
  });
  return `id,lng,lat,state\n${rows.join("\n")}\n`;
}
