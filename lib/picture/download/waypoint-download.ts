/**
 * By waypoint id, the path that its downloads begin with, under the site's root, without base path:
 * `.svg` and `.png` follow.
 */
export type WaypointDownloads = Record<string, string>;

/** The content of `/_pictures/downloads.json`, by story: see docs/contracts.md. */
export type DownloadManifest = Record<string, WaypointDownloads>;
