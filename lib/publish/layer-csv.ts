import { KINDS } from "../map/draw/kinds.ts";
import type { LayerFeature } from "../story/geography.ts";
import type { Layer } from "../story/layer.ts";
import { type Value, valueText } from "../story/value.ts";
import { printRemark, printRow } from "./csv.ts";
import { harmlessText } from "./harmless.ts";
import { hasDownload, type LayerFacts } from "./layer-facts.ts";

/** Columns that every table begins with; degrees in WGS 84. */
const FIRST_COLUMNS = ["id", "lng", "lat"];

/**
 * Whether a layer is offered as CSV: only points are, as an outline is longer than a spreadsheet's
 * cell.
 */
export function hasTable(layer: Layer): boolean {
  return KINDS[layer.draw].isTable && hasDownload(layer);
}

/** Number of remarks above the header of every table: the facts, and one about apostrophes. */
export function remarkCount(facts: LayerFacts): number {
  return Object.keys(facts).length + 1;
}

/**
 * Prints a layer of points as CSV: its facts as remarks, then the header, then a row for each
 * point.
 */
export function printLayerCsv({ data }: Layer, facts: LayerFacts): string {
  const names = new Set(data.features.flatMap(({ properties }) => Object.keys(properties)));
  const columns = [...names].filter((name) => !isRepeated(name, data.features));
  const table = [
    [...FIRST_COLUMNS, ...columns.map(columnName)],
    ...data.features.map((feature) => [
      ...firstCells(feature),
      ...columns.map((name) => feature.properties[name] ?? null),
    ]),
  ];
  const remarks = [
    ...Object.entries(facts).map(([key, value]) => printRemark(key, value)),
    printRemark("apostrophes", apostrophes(table)),
  ];
  return `${[...remarks, ...table.map(printRow)].join("\n")}\n`;
}

/** Whether a property of GeoJSON says in every feature what one of the first columns says. */
function isRepeated(name: string, features: readonly LayerFeature[]): boolean {
  const column = FIRST_COLUMNS.indexOf(name);
  if (column === -1) return false;
  return features.every(
    (feature) => valueText(feature.properties[name]) === valueText(firstCells(feature)[column]),
  );
}

/**
 * GeoJSON may have a property "id" that is not the feature's id: a table has one column of each
 * name.
 */
function columnName(property: string): string {
  return FIRST_COLUMNS.includes(property) ? `property_${property}` : property;
}

/** How many cells were changed and how to have them as they were; null where none was. */
function apostrophes(table: readonly (readonly Value[])[]): string | null {
  const texts = table.flat().map(valueText);
  const count = texts.filter((text) => harmlessText(text) !== text).length;
  if (count === 0) return null;
  const cells = count === 1 ? "1 cell has" : `${count} cells have`;
  return `${cells} an apostrophe before a sign such as = or @ so that no spreadsheet runs it as a formula; delete one apostrophe before each such sign for the original text`;
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
