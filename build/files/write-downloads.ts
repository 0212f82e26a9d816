/** Writes the maps that readers download: `public/_pictures/`, beside the pictures of the pages. */
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { mapData } from "../../lib/picture/build-pictures.ts";
import { buildDownloads } from "../../lib/picture/download/build-downloads.ts";
import type { DownloadManifest } from "../../lib/picture/download/waypoint-download.ts";
import type { Site } from "../../lib/story/site.ts";
import { createOutlineText } from "../../lib/type/outline-text.ts";
import type { StoryMaps } from "./load-maps.ts";
import { writeChanged } from "./replace-files.ts";

const PUBLIC = "public";

/**
 * Composes the downloads of some stories. It is called after `writePictures`, which clears the
 * folder of what another content has left there.
 */
export function writeDownloads(maps: readonly StoryMaps[], site: Pick<Site, "name">): void {
  // Enlarged and printed: two decimals.
  const outline = createOutlineText(undefined, 2);
  const manifest: DownloadManifest = {};
  for (const { story, map } of maps) {
    const { byWaypoint, files } = buildDownloads({
      story,
      map: { document: map.document, data: mapData(map) },
      site,
      outline,
      rasterise,
    });
    for (const { path, body } of files) writeChanged(join(PUBLIC, path), body);
    manifest[story.id] = byWaypoint;
  }
  writeChanged(join(PUBLIC, "_pictures", "downloads.json"), JSON.stringify(manifest));
}

function rasterise(svg: string, pixelRatio: number): Uint8Array {
  const options = {
    font: { loadSystemFonts: false },
    fitTo: { mode: "zoom", value: pixelRatio },
  } as const;
  return new Resvg(svg, options).render().asPng();
}
