import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { ManifestEntry } from "../../lib/picture/locator/locator-files.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { loadMapDocument } from "../measure/map-document-file.ts";

/**
 * Loads the map document of every story in the folder of a built site. Throws where there is no
 * built site.
 */
export function loadMapDocuments(out: string): MapDocument[] {
  const manifest: Record<string, ManifestEntry> = JSON.parse(
    readFileSync(join(out, "_data", "manifest.json"), "utf8"),
  );
  return Object.values(manifest).map(({ document: path }) => {
    const document = loadMapDocument(join(out, path));
    if (document === null)
      throw new Error(`loadMapDocuments: a map document expected, ${path} found`);
    return document;
  });
}

/**
 * Returns a function that loads a story's data by its path under the site's root, and reads each
 * file once.
 */
export function createLoadData(out: string): (path: string) => FeatureCollection {
  const kept = new Map<string, FeatureCollection>();
  return (path) => {
    const loaded = kept.get(path) ?? JSON.parse(readFileSync(join(out, path), "utf8"));
    kept.set(path, loaded);
    return loaded;
  };
}
