import type { FeatureCollection } from "geojson";
import { joinLand } from "../geo/join-land.ts";
import type { Problem } from "../story/problem.ts";
import type { Basemap } from "../story/story.ts";
import { quote } from "../words/quote.ts";
import { type FeatureFile, loadFeatures } from "./data/feature-collection.ts";
import { type Folder, type KeyPlace, openFolder } from "./reading/folder.ts";
import { WORLD } from "./reading/list-stories.ts";
import { WHOLE_WORLD } from "./reading/position.ts";
import { collectProblems } from "./reading/problems.ts";
import { fileReader, type Reader } from "./reading/reader.ts";

/** The three parts of a basemap. */
export type Ground = Omit<Basemap, "bounds">;

const AREAS = ["Polygon", "MultiPolygon"] as const;
const LINES = ["LineString", "MultiLineString"] as const;

/** Loads the world map of a content folder, or returns all its problems. */
export function loadWorldBasemap(
  root: string,
  reader: Reader = fileReader,
): { basemap: Ground } | { problems: Problem[] } {
  const { report, sorted } = collectProblems();
  const folder = openFolder(reader, root, WORLD, report);
  const files = { land: "land.geojson", borders: "borders.geojson", water: "water.geojson" };
  const basemap = loadBasemap(folder, files);
  const problems = sorted();
  if (problems.length > 0) return { problems };
  if (basemap === null) throw new Error("loadWorldBasemap: a basemap or a problem expected");
  return { basemap };
}

/**
 * Loads the files of a basemap; null where there was a problem. `placeOf` says where a file is
 * named.
 */
export function loadBasemap(
  folder: Folder,
  files: Record<keyof Ground, string>,
  placeOf?: (part: keyof Ground) => KeyPlace,
): Ground | null {
  const load = (part: keyof Ground, types: typeof AREAS | typeof LINES) =>
    loadFeatures(folder, files[part], { types, region: WHOLE_WORLD }, placeOf?.(part));
  const land = load("land", AREAS);
  const borders = load("borders", LINES);
  const water = load("water", AREAS);
  const fine = borders === null || hasKinds(borders, folder);
  if (land === null || borders === null || water === null || !fine) return null;
  const of = (file: FeatureFile): FeatureCollection => file.collection;
  return { land: joinLand(of(land)), borders: of(borders), water: joinLand(of(water)) };
}

function hasKinds({ collection, spot }: FeatureFile, { report }: Folder): boolean {
  const wrong = collection.features.findIndex(
    ({ properties }) => !["boundary", "line"].includes(String(properties?.kind)),
  );
  if (wrong === -1) return true;
  report(spot(["features", wrong, "properties", "kind"]), `features[${wrong}].properties.kind`, {
    expected: '"boundary" or "line"',
    found: quote(collection.features[wrong]?.properties?.kind),
    hint: "Boundaries are drawn solid; armistice, ceasefire and disputed lines are dashed.",
    code: "wrong-value",
  });
  return false;
}
