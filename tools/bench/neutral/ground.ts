import type { LngLat } from "../../../lib/story/geography.ts";
import {
  createCoast,
  feature,
  lineBetween,
  MIDDLE,
  positionAt,
  printGeoJson,
  ringAlong,
} from "./shapes.ts";

/** The coast of the island; its points and areas lie within it. */
export const ISLAND = createCoast(1);

/** Positions of its coast in the story's own ground: about as heavy as that of a real region. */
const COAST_POSITIONS = 3500;

/** The files of a basemap by name: land, borders and water. */
function buildGround(positions: number): [name: string, text: string][] {
  const islets = Array.from({ length: 8 }, (_, index): [LngLat, number] => {
    const angle = index * 0.8;
    return [positionAt(angle, ISLAND(angle) + 0.5), index + 10];
  });
  const border = lineBetween(positionAt(1.9, ISLAND(1.9)), positionAt(4.9, ISLAND(4.9)), 200, 0.2);
  const ceasefire = lineBetween(positionAt(0.3, ISLAND(0.3)), MIDDLE, 90, 0.1);
  return [
    [
      "land",
      printGeoJson([
        feature("island", { type: "Polygon", coordinates: [ringAlong(ISLAND, positions)] }),
        ...islets.map(([middle, seed]) =>
          feature(`islet-${seed}`, {
            type: "Polygon",
            coordinates: [ringAlong(createCoast(seed, 0.08), 60, middle)],
          }),
        ),
      ]),
    ],
    [
      "borders",
      printGeoJson([
        feature("border", { type: "LineString", coordinates: border }, { kind: "boundary" }),
        feature("line", { type: "LineString", coordinates: ceasefire }, { kind: "line" }),
      ]),
    ],
    [
      "water",
      printGeoJson([
        feature("lake", {
          type: "Polygon",
          coordinates: [ringAlong(createCoast(5, 0.2), 120, positionAt(2.6, 0.9))],
        }),
      ]),
    ],
  ];
}

/** The world map: the same island with a coarse coast. Files by name. */
export function buildWorld(): [name: string, text: string][] {
  return buildGround(90);
}

/** The ground of the story itself, with the whole coast. Files by name. */
export function buildCloseGround(): [name: string, text: string][] {
  return buildGround(COAST_POSITIONS);
}
