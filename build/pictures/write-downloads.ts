/** Writes the maps that readers download: `public/_pictures/`, beside the pictures of the pages. */
import { join } from "node:path";
import type { DownloadManifest } from "../../lib/picture/download/waypoint-download.ts";
import { writeChanged } from "../files/replace-files.ts";
import type { Drawn } from "./drawing-task.ts";

const PUBLIC = "public";

/**
 * Writes all drawn downloads. It is called after `writePictures`, which clears the folder of what
 * another content has left there.
 */
export function writeDownloads(drawn: readonly Drawn[]): void {
  const manifest: DownloadManifest = {};
  for (const { kind, story, id, made } of drawn) {
    if (kind !== "download") continue;
    for (const { path, body } of made.files) writeChanged(join(PUBLIC, path), body);
    manifest[story] = { ...manifest[story], [id]: made.path };
  }
  writeChanged(join(PUBLIC, "_pictures", "downloads.json"), JSON.stringify(manifest));
}
