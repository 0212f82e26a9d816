import type { FeatureCollection, Position } from "geojson";
import { cameraFor, project } from "../../lib/map/camera.ts";
import type { LngLat } from "../../lib/story/geography.ts";
import { type Presence, presenceOf } from "../../lib/story/in-time.ts";
import { nearLng } from "../../lib/story/longitude.ts";
import type { MapDocument, MapWaypoint, Size } from "../../lib/story/map-document.ts";
import type { Form } from "../../lib/story/map-state.ts";
import type { StoryFiles } from "../files/story-files.ts";

/** The feature to find, and the story's maps to find it in. */
export interface FeatureQuestion {
  files: StoryFiles;
  /** Id of the chapter whose waypoints come before all others. */
  chapter: string;
  layer: string;
  feature: string;
  form: Form;
  size: Size;
}

/** A waypoint by its id, and its step; null where it has none. */
export interface FeaturePlace {
  waypoint: string;
  step: number | null;
}

/**
 * Finds the waypoint and step whose map shows a feature: the first one, of the chapter before the
 * story, in whose window of time and frame it lies; else the first that draws it outside of its
 * frame; else the first that draws it pale. Null where no map of the story draws it. Rejects when a
 * file cannot be had.
 */
export async function findFeature({
  files,
  chapter,
  layer,
  feature,
  form,
  size,
}: FeatureQuestion): Promise<FeaturePlace | null> {
  const document = await files.document();
  const url = document.layers.find(({ id }) => id === layer)?.url;
  const [details] = url === undefined ? [] : await files.details([layer]);
  const found = details?.features.find(({ id }) => id === feature);
  if (url === undefined || found === undefined) return null;
  const at = await positionOf(files, url, feature);
  const shows = inOrder(document, chapter).flatMap((id) => {
    const waypoint = document.waypoints[id];
    return waypoint?.show.includes(layer) ? [{ id, waypoint }] : [];
  });
  const draws = (presence: Presence) =>
    shows.filter(
      ({ waypoint: { time } }) =>
        (details?.time === null ? "full" : presenceOf(found.day, time)) === presence,
    );
  const full = draws("full");
  const isSeen = ({ waypoint }: { waypoint: MapWaypoint }) =>
    at === null || isInFrame(waypoint, at, form, size);
  const best = full.find(isSeen) ?? full[0] ?? draws("pale")[0];
  return best === undefined ? null : { waypoint: best.id, step: stepOf(best.waypoint, found.day) };
}

/** Waypoint ids: the chapter's, then all. */
function inOrder({ chapters }: MapDocument, chapter: string): string[] {
  const own = chapters.filter(({ id }) => id === chapter);
  return [...own, ...chapters].flatMap(({ waypoints }) => waypoints);
}

async function positionOf(files: StoryFiles, url: string, key: string): Promise<LngLat | null> {
  const { features } = await files.load<FeatureCollection>(url);
  const mark = features.find(({ properties }) => String(properties?.key) === key)?.geometry;
  const [lng, lat]: Position = mark?.type === "Point" ? mark.coordinates : [];
  return lng === undefined || lat === undefined ? null : [lng, lat];
}

function isInFrame({ frames }: MapWaypoint, at: LngLat, form: Form, size: Size): boolean {
  const camera = cameraFor(frames[form], size);
  const [x, y] = project(camera, size, [nearLng(at[0], camera.center[0]), at[1]]);
  return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
}

/** The month that draws it in full, else the whole window. */
function stepOf({ time }: MapWaypoint, date: string | null): number | null {
  if (time === null || time.steps.length === 0) return null;
  const month = time.steps.findIndex(
    (step) => presenceOf(date, { ...step, earlier: "none" }) === "full",
  );
  return month < 0 ? time.steps.length - 1 : month;
}
