import type { Feature } from "geojson";
import type { Waypoint } from "../../story/chapter.ts";
import type { LngLat } from "../../story/geography.ts";
import type { LabelCollection, LabelKind, LabelProperties } from "../../story/map-document.ts";
import type { Form, MapState } from "../../story/map-state.ts";
import { MARKED_KINDS, type Place } from "../../story/place.ts";
import type { Story } from "../../story/story.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { dotExtent } from "../label-look.ts";
import type { Candidate } from "./candidates.ts";
import type { Disc } from "./mark-index.ts";
import { placeAnnotation } from "./place-annotations.ts";
import { isMarked, type Placed, placeAtDot } from "./place-dots.ts";
import { placeName } from "./place-names.ts";
import { discFits, type Obstacles } from "./placement.ts";
import { planeToLngLat, pointPlaneOf } from "./plane.ts";
import { printedName } from "./printed-name.ts";
import { buildScene, type Ground } from "./scene.ts";
import { segmentsOf } from "./segment-index.ts";

/** Most places named on one map: more would be a gazetteer. */
const BUDGET: Record<Form, number> = { wide: 14, tall: 7 };

/**
 * How many of the most important marked places may have a name that touches a line, at a cost.
 */
const MAY_TOUCH_LINES: Record<Form, number> = { wide: 8, tall: 3 };

/** Least room in CSS px between two dots, or a dot and a mark. */
const BETWEEN = 1;

/** Decimals of degrees that the labels file keeps: a tenth of a metre. */
const DECIMALS = 6;

/** Labels of a story, and the annotations of the wide form that fit nowhere. */
export interface LabelPlacement {
  /** By waypoint. */
  labels: Record<string, Record<Form, LabelCollection>>;
  unplaced: { waypoint: string; form: Form; id: string }[];
}

/**
 * Places the labels of one map state in one form; `missing` are the annotations that fit nowhere.
 */
export type PlaceStateLabels = (
  story: Story,
  waypoint: Pick<Waypoint, "id" | "map">,
  form: Form,
  measure: MeasureText,
  ground: Ground | null,
) => { features: Feature[]; missing: string[] };

/**
 * Decides which labels, dots and annotations of every waypoint stand where, in both forms, so that
 * in every reference viewport none covers another, a mark or the edge of the map. What fits nowhere
 * is left out. `ground` keeps names of seas and countries on their own side of coasts and borders.
 */
export function placeLabels(
  story: Story,
  measure: MeasureText,
  ground: Ground | null = story.basemap,
  placeState: PlaceStateLabels = placeStateLabels,
): LabelPlacement {
  const labels: LabelPlacement["labels"] = {};
  const unplaced: LabelPlacement["unplaced"] = [];
  for (const { waypoint } of story.chapters.flatMap(({ passages }) => passages)) {
    const place = (form: Form): LabelCollection => {
      const { features, missing } = placeState(story, waypoint, form, measure, ground);
      if (form === "wide")
        for (const id of missing) unplaced.push({ waypoint: waypoint.id, form, id });
      return { type: "FeatureCollection", features };
    };
    labels[waypoint.id] = { wide: place("wide"), tall: place("tall") };
  }
  return { labels, unplaced };
}

/** Places the labels of one map state in one form, as `placeLabels` does for all. */
export const placeStateLabels: PlaceStateLabels = (story, waypoint, form, measure, ground) => {
  const stage = stageOf(story, waypoint.map, form, measure, ground);
  const dots = chooseDots(stage);
  for (const dot of dots.values()) stage.obstacles.dots.push(dot);
  const annotations = placeAnnotations(stage);
  return {
    features: [...annotations.features, ...placeNames(stage, dots)],
    missing: annotations.missing,
  };
};

/** One map state in one form while its labels are placed. */
interface Stage {
  story: Story;
  state: MapState;
  form: Form;
  places: Place[];
  toPlane: ReturnType<typeof pointPlaneOf>;
  toLngLat: ReturnType<typeof planeToLngLat>;
  obstacles: Obstacles;
  measure: MeasureText;
}

function stageOf(
  story: Story,
  state: MapState,
  form: Form,
  measure: MeasureText,
  ground: Ground | null,
): Stage {
  const frame = state.frames[form];
  const places = state.labels.flatMap((id) => story.places.find((place) => place.id === id) ?? []);
  const names = places.filter(({ kind }) => !MARKED_KINDS.includes(kind));
  const reach = names.map((place) => place.at);
  const scene = buildScene(story, state, form, ground, reach);
  const [toPlane, toLngLat] = [pointPlaneOf(frame), planeToLngLat(frame)];
  const obstacles: Obstacles = { scene, dots: [], taken: [], leaders: [] };
  return { story, state, form, places, toPlane, toLngLat, obstacles, measure };
}

/**
 * Places the annotations of a state and takes their room; returns their features and the ids of
 * those that fit nowhere.
 */
function placeAnnotations(stage: Stage): { features: Feature[]; missing: string[] } {
  const { state, form, toPlane, toLngLat, obstacles, measure } = stage;
  const features: Feature[] = [];
  const missing: string[] = [];
  const marked = dotTargets(stage);
  for (const annotation of state.annotations) {
    const placed = placeAnnotation(annotation, toPlane(annotation.at), form, obstacles, measure);
    if (placed === null) {
      missing.push(annotation.id);
      continue;
    }
    obstacles.taken.push(placed);
    obstacles.leaders.push(...segmentsOf(placed.leader));
    const leader: Feature = {
      type: "Feature",
      geometry: {
        type: "LineString",
        coordinates: placed.leader.map((point) => rounded(toLngLat(point))),
      },
      properties: { part: "leader", kind: "annotation" },
    };
    const kind = marked.get(annotation.id);
    if (kind !== undefined) features.push(dotFeature(annotation.at, kind));
    const point = rounded(toLngLat(placed.at));
    features.push(leader, labelFeature(point, "annotation", placed.candidate, placed.note));
  }
  return { features, missing };
}

/**
 * Takes room for a dot where an annotation points at a marked place that nothing else marks, so
 * that its leader ends at something; returns the kind of dot by annotation id.
 */
function dotTargets({ story, state, toPlane, obstacles }: Stage): Map<string, Place["kind"]> {
  const kinds = new Map<string, Place["kind"]>();
  const least = Math.min(...obstacles.scene.views.map(({ scale }) => scale));
  for (const { id, at } of state.annotations) {
    const place = story.places.find(
      ({ at: [lng, lat], kind }) => lng === at[0] && lat === at[1] && MARKED_KINDS.includes(kind),
    );
    if (place === undefined) continue;
    const disc: Disc = { at: toPlane(at), radius: dotExtent(place.kind) };
    const marks = obstacles.scene.marks.nearDisc({ ...disc, radius: disc.radius + BETWEEN });
    const others = [...obstacles.dots, ...marks];
    if (!discFits(disc, obstacles) || others.some((other) => touches(disc, other, least))) continue;
    obstacles.dots.push(disc);
    kinds.set(id, place.kind);
  }
  return kinds;
}

/**
 * Places the names of a state, the most important first, until its budget is spent; returns their
 * features.
 */
function placeNames(stage: Stage, dots: ReadonlyMap<string, Disc>): Feature[] {
  const { story, state, form, places, toPlane, toLngLat, obstacles, measure } = stage;
  const features: Feature[] = [];
  let count = 0;
  const marked = places.filter(({ id }) => dots.has(id));
  for (const place of places) {
    if (count === BUDGET[form]) break;
    const { kind } = place;
    const dot = dots.get(place.id) ?? null;
    if (dot === null && MARKED_KINDS.includes(kind)) continue;
    const text = printedName(place, story.language);
    const placed: Placed | null =
      dot === null
        ? placeName(place, toPlane(place.at), text, obstacles, measure)
        : placeAtDot(place, dot, obstacles, marked.indexOf(place) < MAY_TOUCH_LINES[form], measure);
    if (placed === null) continue;
    count++;
    obstacles.taken.push(placed);
    // From step to step marks come and go: there every dot stays, under them.
    const hasSteps = (state.time?.steps.length ?? 0) > 0;
    if (dot !== null && (hasSteps || !isMarked(dot, obstacles.scene))) {
      features.push(dotFeature(place.at, kind));
    }
    const point = dot === null ? rounded(toLngLat(placed.at)) : place.at;
    features.push(labelFeature(point, kind, placed.candidate, ""));
  }
  return features;
}

/**
 * The dots of the most important marked places that lie wholly on the map in every view, clear of
 * one another.
 */
function chooseDots({ places, toPlane, obstacles, form }: Stage): Map<string, Disc> {
  const chosen = new Map<string, Disc>();
  const least = Math.min(...obstacles.scene.views.map(({ scale }) => scale));
  for (const { id, kind, at } of places) {
    if (chosen.size === BUDGET[form]) break;
    const disc = { at: toPlane(at), radius: dotExtent(kind) };
    if (disc.radius === 0 || !discFits(disc, obstacles)) continue;
    if (![...chosen.values()].some((other) => touches(disc, other, least))) chosen.set(id, disc);
  }
  return chosen;
}

/** Whether two discs touch, or nearly, at this scale in CSS px a unit of the plane. */
function touches(one: Disc, other: Disc, scale: number): boolean {
  const distance = Math.hypot(other.at[0] - one.at[0], other.at[1] - one.at[1]) * scale;
  return distance < other.radius + one.radius + BETWEEN;
}

function dotFeature(coordinates: LngLat, kind: Place["kind"]): Feature {
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates },
    properties: { part: "dot", kind },
  };
}

function labelFeature(
  coordinates: LngLat,
  kind: LabelKind,
  { text, anchor, offset: [x, y] }: Candidate,
  note: string,
): Feature {
  const offset: LabelProperties["offset"] = [Number(x.toFixed(3)), Number(y.toFixed(3))];
  const properties: LabelProperties = { part: "label", kind, text, note, anchor, offset };
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates },
    properties: { ...properties },
  };
}

function rounded([lng, lat]: LngLat): LngLat {
  return [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}
