import { cameraFor } from "../../map/camera.ts";
import { contentHash } from "../../map/map-file.ts";
import type { RenderPicture } from "../draw/picture-request.ts";
import { renderWaypointMap, type StoryMap } from "../render-waypoint-map.ts";
import { buildDownload, DOWNLOAD_MAP, type DownloadRequest } from "./download.ts";

/** Bitmap pixels per CSS px of a downloaded map. */
const PIXEL_RATIO = 2;

/** The arguments of `buildDownloadFiles`. */
export interface DownloadFilesRequest extends Omit<DownloadRequest, "map" | "camera"> {
  map: Omit<StoryMap, "outline">;
  render?: RenderPicture;
  /** Makes a PNG of an SVG with this many pixels per CSS px. */
  rasterise(svg: string, pixelRatio: number): Uint8Array;
}

/**
 * The download of a waypoint's map: where its files begin, and the files by path under the site's
 * root.
 */
export interface DownloadFiles {
  path: string;
  files: { path: string; body: string | Uint8Array }[];
}

/** Builds the download of a waypoint's map, as SVG and as PNG. */
export function buildDownloadFiles({
  map,
  render,
  rasterise,
  ...request
}: DownloadFilesRequest): DownloadFiles {
  const { story, waypoint, outline } = request;
  const svg = buildDownload({
    ...request,
    map: renderWaypointMap(
      { ...map, outline },
      waypoint.id,
      { form: "wide", ...DOWNLOAD_MAP },
      render,
    ),
    camera: cameraFor(waypoint.map.frames.wide, DOWNLOAD_MAP.size),
  });
  const path = `/_pictures/${story.id}/${waypoint.id}.${contentHash(svg)}`;
  return {
    path,
    files: [
      { path: `${path}.svg`, body: svg },
      { path: `${path}.png`, body: rasterise(svg, PIXEL_RATIO) },
    ],
  };
}
