import type { HintIssue } from "@placemarkio/check-geojson";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { unroll } from "../../geo/unroll.ts";
import { rewind } from "../../geo/winding.ts";
import type { Bounds } from "../../story/geography.ts";
import { DRAWS } from "../../story/layer.ts";
import { printChoices, quote } from "../../words/quote.ts";
import { type Folder, type KeyPlace, loadText } from "../reading/folder.ts";
import { positionMistake } from "../reading/position.ts";
import type { Mistake, Report, Spot } from "../reading/problems.ts";
import type { TextFile } from "../reading/text-file.ts";
import { findUnbalanced, findUnseen } from "../reading/unseen.ts";
import { type Path, printPath } from "../yaml/yaml-document.ts";
import { foreignSystem } from "./coordinate-system.ts";
import { findEmptyShapes } from "./empty-shape.ts";
import { listIssues } from "./geojson-issues.ts";
import {
  deepMistake,
  geojsonMistake,
  isOpenRing,
  isSaidTwice,
  jsonMistake,
} from "./geojson-mistake.ts";
import { findJsonFault, isJson, placesInJson } from "./json-place.ts";

/** The requirements for a file of features. */
export interface Wanted {
  /** The geometry types that it may contain. */
  types: readonly Geometry["type"][];
  /** Positions must lie in this box. */
  region: Bounds;
}

/**
 * The features of a GeoJSON file. Positions have two numbers, and rings have the winding of RFC
 * 7946. Shapes that cross 180°, or were cut there, continue beyond 180.
 */
export interface FeatureFile {
  collection: FeatureCollection;
  /** The features as written in the file. */
  written: FeatureCollection;
  /** The text of the file. */
  text: string;
  /** The place of a part of the features in the file. */
  spot(path: Path): Spot;
}

/** Loads a GeoJSON FeatureCollection of the folder. Null where there was a problem. */
export function loadFeatures(
  folder: Folder,
  path: string,
  wanted: Wanted,
  namedAt?: KeyPlace,
): FeatureFile | null {
  const file = loadText(folder, path, namedAt);
  if (file === null) return null;
  const { kept } = folder.reader;
  const key = `${file.file} ${JSON.stringify(wanted)}`;
  const before = kept?.get(key);
  if (before?.text === file.text) return before.made as FeatureFile;
  const made = readFeatures(folder, file, wanted);
  if (made !== null) kept?.set(key, { text: file.text, made });
  return made;
}

function readFeatures(folder: Folder, file: TextFile, wanted: Wanted): FeatureFile | null {
  const place = placesInJson(file.text);
  const spot = (at: Path) => file.at(place(at));
  const collection = readSound(file, spot, folder.report);
  if (collection === null) return null;
  let fine = true;
  const blame = (at: Path, mistake: Mistake | null) => {
    if (mistake === null) return;
    fine = false;
    folder.report(spot(at), printPath(at), mistake);
  };
  const foreign = foreignSystem(collection);
  if (foreign !== null) {
    // In that case the positions mean nothing.
    blame(foreign.path, foreign.mistake);
    return null;
  }
  for (const [i, feature] of collection.features.entries()) {
    const at = ["features", i, "geometry"];
    const mistake = typeMistake(feature.geometry, wanted.types);
    blame(mistake === null ? at : [...at, "type"], mistake);
    if (mistake === null) blame(...firstOutside(feature.geometry, at, wanted.region));
    for (const [path, unseen] of unseenTexts(feature)) blame(["features", i, ...path], unseen);
  }
  if (!fine) return null;
  const written = flatten(collection);
  const features = written.features.map((feature) => {
    const geometry = unroll(feature.geometry);
    return geometry === feature.geometry ? feature : { ...feature, geometry };
  });
  return { collection: rewind({ ...written, features }), written, text: file.text, spot };
}

/**
 * Finds invisible characters in a feature's texts, also those written as "\\u202e". Raw ones have
 * been reported already.
 */
function unseenTexts({ id, properties }: Feature): [Path, Mistake][] {
  const texts: [Path, unknown][] = [
    [["id"], id],
    ...Object.entries(properties ?? {}).flatMap(([key, value]): [Path, unknown][] => [
      [["properties", key], key],
      [["properties", key], value],
    ]),
  ];
  return texts.flatMap(([path, text]) => {
    if (typeof text !== "string") return [];
    const found = [...findUnseen(text), findUnbalanced(text)];
    return found.flatMap((one): [Path, Mistake][] => (one === null ? [] : [[path, one.mistake]]));
  });
}

/**
 * Parses a text as GeoJSON with at least one feature and positions in each shape; null if it is
 * not, with the reason reported.
 */
function readSound(
  file: TextFile,
  spot: (at: Path) => Spot,
  report: Report,
): FeatureCollection | null {
  const fault = findJsonFault(file.text);
  if (fault !== null) {
    const mistake = isJson(file.text) ? deepMistake() : jsonMistake(file.text, fault);
    report(file.at(fault), "", mistake);
    return null;
  }
  if (!/^\s*\{/.test(file.text)) {
    report(file.at(0), "", listMistake(file.text));
    return null;
  }
  const value = JSON.parse(file.text) as FeatureCollection;
  const empty = findEmptyShapes(value);
  for (const { path, mistake } of empty) report(spot(path), printPath(path), mistake);
  const issues = listIssues(file.text, value);
  reportIssues(
    // Messages of check-geojson about an empty list have already been reported in our own words.
    empty.length === 0 ? issues : issues.filter((issue) => !isOfEmpty(file.text, issue)),
    file,
    report,
  );
  if (issues.length > 0 || empty.length > 0) return null;
  const without = emptyMistake(value);
  if (without !== null) report(spot([]), "", without);
  return without === null ? value : null;
}

function isOfEmpty(text: string, { message, from, to }: HintIssue): boolean {
  return /^\[[[\]\s,]*\]$/.test(text.slice(from, to)) || message.startsWith("Invalid JSON");
}

function reportIssues(issues: readonly HintIssue[], file: TextFile, report: Report): void {
  // check-geojson reports an open ring at both of its ends; the position is missing at the later
  // one.
  const told = issues.filter(
    ({ message }, i) =>
      !isSaidTwice(message) && (!isOpenRing(message) || !isOpenRing(issues[i + 1]?.message ?? "")),
  );
  for (const issue of told) {
    const part = file.text.slice(issue.from, issue.to);
    report(file.at(issue.from), "", geojsonMistake(issue.message, part));
  }
}

function typeMistake(geometry: Geometry | null, types: readonly string[]): Mistake | null {
  if (geometry !== null && types.includes(geometry.type)) return null;
  const shape = SHAPES[types[0] ?? ""] ?? "a shape";
  const found = geometry?.type;
  return {
    expected: `${shape} (${types.join(" or ")})`,
    found: found === undefined ? "no shape" : quote(found),
    hint:
      found === undefined
        ? "Draw its shape, or delete the feature."
        : found === "GeometryCollection"
          ? "Export each shape as a separate feature."
          : found === "MultiPoint" && types.includes("Point")
            ? "Each mark needs its own feature with one position: split the feature (in QGIS: Multipart to singleparts)."
            : `The shapes in the file must match the layer's draw: ${printChoices(DRAWS)}.`,
    code: "wrong-geometry",
  };
}

/** Words for shapes, by the first type of their kind. */
const SHAPES: Readonly<Record<string, string>> = {
  Polygon: "an area",
  LineString: "a line",
  Point: "a point",
};

const LIST = "a list of features (FeatureCollection)";

/**
 * The mistake in a file that is not a list of features, or an empty one; null where there is none.
 */
function emptyMistake({ type, features }: FeatureCollection): Mistake | null {
  if (type !== "FeatureCollection") {
    const isFeature = (type as string) === "Feature";
    return {
      expected: LIST,
      found: isFeature ? "a single feature" : `a bare shape (${type})`,
      hint: "Export the whole layer as GeoJSON again, even if it has only one feature.",
      code: "no-features",
    };
  }
  if (features.length > 0) return null;
  return {
    expected: "at least one feature",
    found: "none",
    hint: "Draw something in the layer and export it again, or remove the layer from story.yaml.",
    code: "no-features",
  };
}

/** The mistake in JSON that is a list, a text or a number. */
function listMistake(text: string): Mistake {
  return {
    expected: LIST,
    found: quote(text.trim().slice(0, 30)),
    hint: "Export the layer as GeoJSON again.",
    code: "broken-geojson",
  };
}

/** Reports the first position outside the region; one message covers the whole feature. */
function firstOutside(geometry: Geometry, path: Path, region: Bounds): [Path, Mistake | null] {
  let first: [Path, Mistake] | undefined;
  let others = 0;
  const look = (value: unknown, at: Path): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] !== "number") {
      for (const [i, item] of value.entries()) look(item, [...at, i]);
      return;
    }
    const mistake = positionMistake([value[0], Number(value[1])], region);
    if (mistake === null) return;
    if (first === undefined) first = [at, mistake];
    else others++;
  };
  look("coordinates" in geometry ? geometry.coordinates : [], [...path, "coordinates"]);
  if (first === undefined) return [path, null];
  const [at, mistake] = first;
  const more = others === 0 ? "" : ` and ${others} more like it`;
  return [at, { ...mistake, found: `${mistake.found}${more}` }];
}

/** Without heights: the map is flat. */
function flatten(collection: FeatureCollection): FeatureCollection {
  const flat = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    return typeof value[0] === "number" ? (value as Position).slice(0, 2) : value.map(flat);
  };
  const features = collection.features.map((feature) => ({
    ...feature,
    geometry: {
      ...feature.geometry,
      coordinates: flat("coordinates" in feature.geometry ? feature.geometry.coordinates : []),
    } as Geometry,
  }));
  return { type: "FeatureCollection", features };
}
