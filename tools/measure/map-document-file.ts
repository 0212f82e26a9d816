import { readFileSync } from "node:fs";
import type { MapDocument } from "../../lib/story/map-document.ts";

/**
 * Loads the document from which a story's styles are built; null where the file is something else.
 */
export function loadMapDocument(file: string): MapDocument | null {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
  // Told by what it holds: file names are the build's own business.
  return isMapDocument(content) ? content : null;
}

function isMapDocument(content: unknown): content is MapDocument {
  return (
    typeof content === "object" &&
    content !== null &&
    "waypoints" in content &&
    "basemap" in content &&
    "tiles" in content
  );
}
