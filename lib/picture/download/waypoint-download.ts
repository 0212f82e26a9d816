/**
 * By waypoint id, the path that its downloads begin with, under the site's root, without base path: `.svg`
 * and `.png` follow.
 */
export type WaypointDownloads = Record<string, string>;

/** What `/_pictures/downloads.json` tells, by story: see docs/contracts.md. */
export type DownloadManifest = Record<string, WaypointDownloads>;
