import type { LayerFeature } from "../story/geography.ts";
import type { Layer } from "../story/layer.ts";
import { printRemark, printRow } from "./csv.ts";
import { hasDownload, type LayerFacts } from "./layer-facts.ts";

/** Columns that every table begins with; degrees in WGS 84. */
const FIRST_COLUMNS = ["id", "lng", "lat"];

/** A table holds points only: a cell of a spreadsheet ends after 32,767 characters, an outline does not. */
export function hasTable(layer: Layer): boolean {
  return layer.draw === "points" && hasDownload(layer);
}

/** Prints a layer of points as CSV: its facts as remarks, then the header, then a row for each point. */
export function printLayerCsv({ data }: Layer, facts: LayerFacts): string {
  const remarks = Object.entries(facts).map(([key, value]) => printRemark(key, value));
  const names = new Set(data.features.flatMap(({ properties }) => Object.keys(properties)));
  const columns = [...names].filter((name) => !FIRST_COLUMNS.includes(name));
  const rows = data.features.map((feature) =>
    printRow([...firstCells(feature), ...columns.map((name) => feature.properties[name] ?? null)]),
  );
  return `${[...remarks, printRow([...FIRST_COLUMNS, ...columns]), ...rows].join("\n")}\n`;
}

function firstCells({ id, geometry }: LayerFeature): (string | number)[] {
  if (geometry.type !== "Point") {
    throw new Error(`printLayerCsv: a Point expected, ${geometry.type} found`);
  }
  const [lng, lat] = geometry.coordinates;
  if (lng === undefined || lat === undefined) {
    throw new Error(`printLayerCsv: a longitude and a latitude expected, none found in ${id}`);
  }
  return [id, lng, lat];
}
