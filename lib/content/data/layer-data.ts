import type { Feature } from "geojson";
import { KINDS } from "../../map/draw/kinds.ts";
import type { Bounds, LayerData, LayerFeature, LngLat } from "../../story/geography.ts";
import type { Draw } from "../../story/layer.ts";
import { type Value, valueText } from "../../story/value.ts";
import { quote } from "../../words/quote.ts";
import { type Folder, type KeyPlace, loadText } from "../reading/folder.ts";
import { positionMistake } from "../reading/position.ts";
import type { Report, Spot } from "../reading/problems.ts";
import { duplicateId } from "../yaml/ids.ts";
import { readNumber } from "./csv-number.ts";
import { type CsvTable, parseCsv } from "./csv-table.ts";
import { loadFeatures } from "./feature-collection.ts";
import { reportCopies } from "./feature-copies.ts";
import { findLostDigits } from "./lost-digits.ts";
import { checkShapes } from "./shape-check.ts";

/** The features of a layer, as a file contains them. */
export interface DataFile {
  data: LayerData;
  /** The place of a feature, or of its property, in the file. */
  spot(feature: number, property?: string): Spot;
  /** The names of the features' properties. */
  columns: ReadonlySet<string>;
  /**
   * Whether the file is a table: a cell has no type of its own, while a property in GeoJSON is a
   * text or a number.
   */
  isTable: boolean;
}

/** Loads the features of a layer from GeoJSON or CSV. Null where there was a problem. */
export function loadLayerData(
  folder: Folder,
  path: string,
  layer: { id: string; draw: Draw; region: Bounds },
  namedAt: KeyPlace,
): DataFile | null {
  if (path.endsWith(".csv")) return loadPoints(folder, path, layer, namedAt);
  if (path.endsWith(".geojson") || path.endsWith(".json")) {
    return loadShapes(folder, path, layer, namedAt);
  }
  folder.report(namedAt.spot, namedAt.path, {
    expected: "a file ending in .geojson or .csv",
    found: quote(path),
    hint: "Export the data in one of these two formats.",
    code: "wrong-path",
  });
  return null;
}

function loadShapes(
  folder: Folder,
  path: string,
  layer: { id: string; draw: Draw; region: Bounds },
  namedAt: KeyPlace,
): DataFile | null {
  const wanted = { types: KINDS[layer.draw].geometry, region: layer.region };
  const file = loadFeatures(folder, path, wanted, namedAt);
  if (file === null || !checkShapes(file, folder.report)) return null;
  const lost = findLostDigits(file.text, file.collection);
  for (const { path, name, mistake } of lost) folder.report(file.spot(path), name, mistake);
  const columns = new Set<string>();
  const features = file.collection.features.map((feature, i): LayerFeature => {
    const entries = Object.entries(feature.properties ?? {}).map(([key, value]) => {
      columns.add(key);
      const at = () => file.spot(["features", i, "properties", key]);
      return [key, plainValue(value, key, at, folder.report)] as const;
    });
    return {
      ...feature,
      id: ownId(feature) ?? `${layer.id}-${i + 1}`,
      properties: Object.fromEntries(entries),
    };
  });
  const spot = (i: number, key?: string) =>
    file.spot(key === undefined ? ["features", i] : ["features", i, "properties", key]);
  reportDuplicates(features, (i) => spot(i), folder.report);
  reportCopies(file, folder.report);
  return { data: { type: "FeatureCollection", features }, spot, columns, isTable: false };
}

/** The id of a feature in the file; null where it has none. */
function ownId({ id, properties }: Feature): string | null {
  const given = [id, properties?.id].find((one) => one !== undefined && one !== null && one !== "");
  return isPlain(given) ? valueText(given) : null;
}

function isPlain(value: unknown): value is Exclude<Value, null> {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** Reads a property as a value that the map can use: text, a number, true, false or nothing. */
function plainValue(value: unknown, key: string, spot: () => Spot, report: Report): Value {
  if (value === null || isPlain(value)) return value;
  report(spot(), key, {
    expected: "text or a number",
    found: quote(value),
    hint: "The map cannot use a list or a record here: delete this property.",
    code: "wrong-value",
  });
  return null;
}

function loadPoints(
  folder: Folder,
  path: string,
  layer: { draw: Draw; region: Bounds },
  namedAt: KeyPlace,
): DataFile | null {
  const { report } = folder;
  if (!KINDS[layer.draw].isTable) {
    report(namedAt.spot, namedAt.path, {
      expected: `a .geojson file for a layer with draw: ${layer.draw}`,
      found: quote(path),
      hint: "A CSV file can only hold points.",
      code: "wrong-geometry",
    });
    return null;
  }
  const file = loadText(folder, path, namedAt);
  const table = file === null ? null : parseCsv(file, ["id", "lng", "lat"], report);
  if (table === null) return null;
  const features = readPoints(table, layer.region, report);
  const spot = (i: number, key?: string) => table.rows[i]?.spot(key) ?? table.header;
  reportDuplicates(features, (i) => spot(i, "id"), report);
  // Unreadable rows have been reported.
  if (table.rows.length === 0) {
    report(table.header, "", {
      expected: "at least one row below the header",
      found: "none",
      hint: "Add a row, or remove the layer from story.yaml.",
      code: "no-features",
    });
  }
  const complete = features.length === table.rows.length && features.length > 0;
  const columns = new Set(table.columns);
  return complete
    ? { data: { type: "FeatureCollection", features }, spot, columns, isTable: true }
    : null;
}

function readPoints(table: CsvTable, region: Bounds, report: Report): LayerFeature[] {
  const others = table.columns.filter((name) => !["id", "lng", "lat"].includes(name));
  return table.rows.flatMap((row): LayerFeature[] => {
    const lng = readNumber(row, "lng", report);
    const lat = readNumber(row, "lat", report);
    const id = row.cell("id");
    if (id === "") {
      report(row.spot("id"), "id", {
        expected: "an id for the row",
        found: "an empty cell",
        hint: "Number the rows if they have no ids.",
        code: "bad-id",
      });
    }
    if (lng === null || lat === null) return [];
    const at: LngLat = [lng, lat];
    const mistake = positionMistake(at, region);
    if (mistake !== null) {
      report(row.spot("lng"), "lng", mistake);
      return [];
    }
    // A cell stays text: 0100 may be a code. Where a number is required, it is parsed from the
    // text.
    const properties = others.map((name) => [name, row.cell(name) || null] as const);
    return [
      {
        type: "Feature",
        id,
        properties: Object.fromEntries(properties),
        geometry: { type: "Point", coordinates: at },
      },
    ];
  });
}

function reportDuplicates(
  features: readonly LayerFeature[],
  spot: (i: number) => Spot,
  report: Report,
): void {
  const first = new Map<string, number>();
  for (const [i, { id }] of features.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, i);
    else if (id !== "") {
      report(
        spot(i),
        "id",
        duplicateId("feature of the layer", id, `on line ${spot(earlier).line}`),
      );
    }
  }
}
