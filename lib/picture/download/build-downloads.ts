import { cameraFor } from "../../map/camera.ts";
import { contentHash } from "../../map/map-file.ts";
import type { Site } from "../../story/site.ts";
import type { Story } from "../../story/story.ts";
import type { PictureFont } from "../../type/font-files.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { renderWaypointMap, type StoryMap } from "../render-waypoint-map.ts";
import { buildDownload, DOWNLOAD_MAP } from "./download.ts";
import type { WaypointDownloads } from "./waypoint-download.ts";

/** Bitmap pixels per CSS px of a downloaded map. */
const PIXEL_RATIO = 2;

/** The arguments of `buildDownloads`. */
export interface DownloadsRequest {
  story: Story;
  map: Omit<StoryMap, "outline">;
  site: Pick<Site, "name">;
  outline: OutlineText<PictureFont>;
  /** Makes a PNG of an SVG with this many pixels per CSS px. */
  rasterise(svg: string, pixelRatio: number): Uint8Array;
}

/** The downloads of a story by waypoint, and their files by path under the site's root. */
export interface Downloads {
  byWaypoint: WaypointDownloads;
  files: { path: string; body: string | Uint8Array }[];
}

/** Builds the download of every waypoint's map of a story, as SVG and as PNG. */
export function buildDownloads({
  story,
  map,
  site,
  outline,
  rasterise,
}: DownloadsRequest): Downloads {
  const downloads: Downloads = { byWaypoint: {}, files: [] };
  for (const chapter of story.chapters) {
    for (const { waypoint } of chapter.passages) {
      const frame = waypoint.map.frames.wide;
      const svg = buildDownload({
        story,
        chapter,
        waypoint,
        site,
        map: renderWaypointMap({ ...map, outline }, waypoint.id, { form: "wide", ...DOWNLOAD_MAP }),
        camera: cameraFor(frame, DOWNLOAD_MAP.size),
        outline,
      });
      const path = `/_pictures/${story.id}/${waypoint.id}.${contentHash(svg)}`;
      downloads.byWaypoint[waypoint.id] = path;
      downloads.files.push(
        { path: `${path}.svg`, body: svg },
        { path: `${path}.png`, body: rasterise(svg, PIXEL_RATIO) },
      );
    }
  }
  return downloads;
}
