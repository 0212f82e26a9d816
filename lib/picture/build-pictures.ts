import type { FeatureCollection } from "geojson";
import type { MapFiles } from "../map/document/document.ts";
import { styleImages } from "../map/images.ts";
import { contentHash, type MapFile } from "../map/map-file.ts";
import { buildStyle } from "../map/style/style.ts";
import { FORMS, THEMES } from "../story/map-state.ts";
import type { OutlineText } from "../type/text-outline.ts";
import { createCanvas } from "./draw/canvas.ts";
import { renderPicture } from "./draw/render-picture.ts";
import { frameBox, PICTURE_SIZES, pictureCamera } from "./picture-size.ts";
import {
  pictureFile,
  pictureKey,
  type WaypointPicture,
  type WaypointPictures,
} from "./waypoint-picture.ts";

/** The pictures of a story and their files. */
export interface Pictures {
  pictures: WaypointPictures;
  files: MapFile[];
}

/**
 * Draws every waypoint of a story, and every step of those that have some, in both forms and
 * themes. Throws where the style asks for something that pictures cannot show.
 */
export function buildPictures(map: MapFiles, outline: OutlineText): Pictures {
  const { document } = map;
  const data = mapData(map);
  const images = styleImages();
  const pictures: WaypointPictures = {};
  const files: MapFile[] = [];
  for (const [waypoint, { frames, time }] of Object.entries(document.waypoints)) {
    const steps = [null, ...(time?.steps.keys() ?? [])];
    const forms = FORMS.map((form) => {
      const camera = pictureCamera(frames[form], form);
      const { size, bleed } = PICTURE_SIZES[form];
      return { form, camera, size, bleed, canvas: createCanvas(camera, size, bleed) };
    });
    for (const step of steps) {
      const drawn = forms.flatMap(({ form, ...extent }) =>
        THEMES.map((theme) => ({
          form,
          theme,
          body: renderPicture({
            ...extent,
            style: buildStyle({ document, waypoint, step, form, theme, base: "" }),
            data,
            images,
            outline,
          }),
        })),
      );
      const key = pictureKey(waypoint, step);
      const hash = contentHash(drawn.map(({ body }) => body).join("\n"));
      const picture: WaypointPicture = {
        path: `/_pictures/${document.story}/${key.replace("/", "-step-")}.${hash}`,
        frames: { wide: frameBox(frames.wide, "wide"), tall: frameBox(frames.tall, "tall") },
      };
      pictures[key] = picture;
      for (const { form, theme, body } of drawn) {
        files.push({ path: pictureFile(picture, form, theme), body });
      }
    }
  }
  return { pictures, files };
}

/** Reads a story's map files as a style names them: by their path. Each is parsed once. */
export function mapData({ files }: MapFiles): (path: string) => FeatureCollection {
  const bodies = new Map(files.map(({ path, body }) => [path, body]));
  const parsed = new Map<string, FeatureCollection>();
  return (path) => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const body = bodies.get(path);
    if (body === undefined)
      throw new Error(`mapData: a file of the story's map expected, "${path}" found`);
    const collection = JSON.parse(body) as FeatureCollection;
    parsed.set(path, collection);
    return collection;
  };
}
