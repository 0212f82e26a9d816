import { framesFor, minSpanFor } from "../../map/frame.ts";
import type { Bounds, LngLat } from "../../story/geography.ts";
import type { MapState, MapTime } from "../../story/map-state.ts";
import { quote } from "../../words/quote.ts";
import { type Declared, layerMistake, placeMistake } from "../layer/references.ts";
import { isInside } from "../reading/position.ts";
import type { Mistake, Report } from "../reading/problems.ts";
import { valueAt } from "../yaml/read-fields.ts";
import { printPath, type YamlDocument } from "../yaml/yaml-document.ts";
import { readAnnotations } from "./annotations.ts";
import type { WaypointEntry } from "./chapter-file.ts";
import { boxPoints, cameraPoints, fitPoints, gatherPoints } from "./fit.ts";
import { readTime } from "./time.ts";

/** Most places labelled where the author names none. */
const MAX_LABELS = 12;

/** Where the maps of a story lie. */
export interface MapArea {
  /** Positions must lie in it. */
  region: Bounds;
  /** The longitude within 180° of which the story counts all others. */
  reference: number;
}

/** Takes note of a mistake at a key of the map state. */
export type Blame = (keys: readonly (string | number)[], mistake: Mistake | null) => void;

/** Builds the map state of a waypoint; null where something of it is missing or wrong. */
export function buildMapState(
  entry: WaypointEntry,
  document: YamlDocument,
  declared: Declared,
  { region, reference }: MapArea,
  report: Report,
): MapState | null {
  const { fields, path } = entry;
  const blame: Blame = (keys, mistake) => {
    if (mistake === null) return;
    const at = [...path, ...keys];
    report(document.at(at), printPath(at), mistake);
  };
  const has = (key: string) => valueAt(document.value, [...path, key]) !== undefined;
  const time = readTime(entry, declared, blame);
  const points = gatherPoints(pointsOf(entry, has, { declared, region, time }, blame), reference);
  const show = readShow(fields.show ?? [], declared, blame);
  const highlight = fields.highlight ?? [];
  for (const [i, id] of highlight.entries()) {
    const keys = ["highlight", ...(highlight.length > 1 ? [i] : [])];
    blame(keys, layerMistake(id, declared.layerIds) ?? notShown(id, fields.show));
  }
  for (const [i, id] of (fields.labels ?? []).entries()) {
    blame(["labels", i], placeMistake(id, declared.placeIds));
  }
  const annotations = readAnnotations(entry, declared, time, blame);
  if (points.length === 0 || fields.show === undefined) return null;
  const fit = boxAround(points);
  const shown = show.flatMap((id) => declared.layers.get(id) ?? []);
  const minSpan = minSpanFor(shown, (fit[1] + fit[3]) / 2);
  return {
    fit,
    frames: framesFor(points, { turn: fields.turn ?? null, minSpan }),
    show,
    highlight: [...highlight],
    labels: fields.labels ?? defaultLabels(fit, declared),
    annotations,
    time,
  };
}

function pointsOf(
  { fields: { fit, camera, show }, path }: WaypointEntry,
  has: (key: string) => boolean,
  { declared, region, time }: { declared: Declared; region: Bounds; time: MapTime | null },
  blame: Blame,
): LngLat[][] {
  const take = (keys: readonly (string | number)[], points: LngLat[][] | Mistake): LngLat[][] => {
    if (Array.isArray(points)) return points;
    blame(keys, points);
    return [];
  };
  // What the map does not show is fitted whatever the time.
  const timeOf = (subject: string) =>
    show?.includes(subject.split("/")[0] ?? "") === true ? time : null;
  if (has("fit") === has("camera")) {
    blame(has("fit") ? ["camera"] : [], oneOf(!has("fit"), path.length === 1));
    return [];
  }
  if (camera !== undefined) {
    return take(["camera", "center"], cameraPoints(camera.center, camera.zoom, region));
  }
  if (typeof fit === "string") return take(["fit"], fitPoints(fit, declared, timeOf(fit)));
  if (fit === undefined) return [];
  if (isBox(fit)) return take(["fit"], boxPoints(fit, region));
  return fit.flatMap((subject, i) =>
    take(["fit", i], fitPoints(subject, declared, timeOf(subject))),
  );
}

function oneOf(neither: boolean, isChapter: boolean): Mistake {
  return {
    expected: "either fit or camera",
    found: neither ? "neither" : "both",
    hint: neither
      ? `Name what ${isChapter ? "the chapter's" : "this"} map must show, as in fit: rafah.`
      : "Remove one of them: fit names what must be visible, camera sets the view directly.",
    code: neither ? "missing-key" : "wrong-fit",
  };
}

function isBox(fit: string[] | Bounds): fit is Bounds {
  return typeof fit[0] === "number";
}

/** The layers shown, in the order of the story. */
function readShow(ids: readonly string[], declared: Declared, blame: Blame): string[] {
  for (const [i, id] of ids.entries()) {
    blame(["show", i], layerMistake(id, declared.layerIds) ?? hiddenMistake(id, declared.hidden));
  }
  return [...declared.layers.keys()].filter((id) => ids.includes(id));
}

function hiddenMistake(id: string, hidden: ReadonlySet<string>): Mistake | null {
  if (!hidden.has(id)) return null;
  return {
    expected: "a layer that is not hidden",
    found: `${quote(id)} with hidden: true`,
    hint: "Remove hidden from the layer in story.yaml, or the layer from show.",
    code: "hidden-shown",
  };
}

function notShown(id: string, show: readonly string[] | undefined): Mistake | null {
  if (show === undefined || show.includes(id)) return null;
  return {
    expected: "a layer that show lists",
    found: quote(id),
    hint: "Add it to show, or remove it from highlight.",
    code: "not-shown",
  };
}

function boxAround(points: readonly LngLat[]): Bounds {
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of points) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

function defaultLabels(fit: Bounds, { places }: Declared): string[] {
  return [...places.values()]
    .filter(({ at }) => isInside(at, fit))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_LABELS)
    .map(({ id }) => id);
}
