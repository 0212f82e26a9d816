import type { FeatureCollection, Position } from "geojson";
import { cameraFor, project } from "../../lib/map/camera.ts";
import type { LngLat } from "../../lib/story/geography.ts";
import { type Presence, presenceOf } from "../../lib/story/in-time.ts";
import { nearLng } from "../../lib/story/longitude.ts";
import type { MapDocument, MapWaypoint, Size } from "../../lib/story/map-document.ts";
import type { Form } from "../../lib/story/map-state.ts";
import { DetailFiles } from "../details/load-details.ts";

/** What is looked for, and in which map. */
export interface FeatureQuestion {
  /** Absolute address of the site's root, without a slash at the end. */
  base: string;
  /** Path of the story's map document. */
  mapUrl: string;
  /** Whose waypoints come before those of the others. */
  chapter: string;
  layer: string;
  feature: string;
  form: Form;
  size: Size;
}

/**
 * The waypoint and step whose map shows a feature: the first of the chapter, else of the story, in whose window of
 * time and in whose map it lies; else the first that draws it outside of its frame; else the first that draws it pale. Null
 * where no map of the story draws such a feature.
 * Rejects when a file cannot be had.
 */
export async function findFeature({
  base,
  mapUrl,
  chapter,
  layer,
  feature,
  form,
  size,
}: FeatureQuestion): Promise<{ waypoint: string; step: number | null } | null> {
  const files = new DetailFiles(base, mapUrl);
  const document = await files.document();
  const url = document.layers.find(({ id }) => id === layer)?.url;
  const [details] = url === undefined ? [] : await files.load([layer]);
  const found = details?.features.find(({ id }) => id === feature);
  if (url === undefined || found === undefined) return null;
  const at = await positionOf(base + url, feature);
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

async function positionOf(url: string, feature: string): Promise<LngLat | null> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const { features } = (await response.json()) as FeatureCollection;
  const mark = features.find(({ properties }) => String(properties?.id) === feature)?.geometry;
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
