import type { Geometry } from "geojson";
import { gather, stretchOf } from "../../geo/arc.ts";
import { partsOf } from "../../geo/unroll.ts";
import { fromMercator, toMercator } from "../../map/mercator.ts";
import type { Bounds, LngLat } from "../../story/geography.ts";
import { featuresIn, presenceIn, type ShownTime } from "../../story/in-time.ts";
import { quote } from "../../words/quote.ts";
import { type Declared, layerMistake } from "../layer/references.ts";
import { isInside, openBox, positionMistake } from "../reading/position.ts";
import type { Mistake } from "../reading/problems.ts";
import { declaredHint } from "../reading/unknown-name.ts";

/** Width and height of the box around a place that is fitted, in metres. */
const PLACE_BOX = 12_000;

/** Metres of a degree of latitude. */
const DEGREE = 111_195;

/**
 * The points that a subject named in `fit` takes up, each of its parts by itself, or what is wrong
 * with the name; of a layer, what it shows in a span of time. Empty where the subject has a problem
 * of its own.
 */
export function fitPoints(
  subject: string,
  declared: Declared,
  time: ShownTime | null,
): LngLat[][] | Mistake {
  const [id = "", ...rest] = subject.split("/");
  const feature = rest.length === 0 ? null : rest.join("/");
  const place = declared.places.get(subject);
  const isLayer = declared.layerIds === null || declared.layerIds.has(id);
  if (place !== undefined && !(declared.layerIds?.has(subject) ?? false)) return [around(place.at)];
  if (!isLayer) {
    if (declared.placeIds === null || declared.placeIds.has(subject)) return [];
    return feature === null
      ? unknownSubject(id, declared)
      : (layerMistake(id, declared.layerIds) ?? []);
  }
  const layer = declared.layers.get(id);
  if (layer === undefined) return [];
  if (layer.precision.kind === "schematic") return sketch(subject);
  if (feature === null) {
    const points = featuresIn(layer, time).flatMap(({ geometry }) => parts(geometry));
    return points.length > 0 ? points : notInTime(subject);
  }
  const found = layer.data.features.find((one) => one.id === feature);
  if (found !== undefined) {
    return presenceIn(layer, found, time) === "none" ? notInTime(subject) : parts(found.geometry);
  }
  return featureMistake(
    id,
    feature,
    layer.data.features.map((one) => one.id),
  );
}

/** What is wrong with a feature's name that its layer does not have. */
export function featureMistake(layer: string, feature: string, ids: readonly string[]): Mistake {
  return {
    expected: `a feature of the layer ${quote(layer)}`,
    found: quote(feature),
    hint: declaredHint(feature, ids),
    code: "unknown-feature",
  };
}

/** What is wrong with pointing at something that the waypoint's span of time leaves out. */
export function notInTime(subject: string): Mistake {
  return {
    expected: "something that the map shows in the given time",
    found: quote(subject),
    hint: "Its date is outside the given time: change the days in time, add earlier: pale, or name another feature.",
    code: "not-in-time",
  };
}

/** The corners of a box, or what is wrong where it leaves the region. */
export function boxPoints(box: Bounds, region: Bounds): LngLat[][] | Mistake {
  const [west, south, east, north] = openBox(box);
  const corners: LngLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const outside = corners.find((corner) => !isInside(corner, region));
  return outside === undefined ? [corners] : (positionMistake(outside, region) ?? [corners]);
}

/** The corners of the box that a map of 512 px square shows at a camera. */
export function cameraPoints(center: LngLat, zoom: number, region: Bounds): LngLat[][] | Mistake {
  const mistake = positionMistake(center, region);
  if (mistake !== null) return mistake;
  const [x, y] = toMercator(center);
  const half = 2 ** -zoom / 2;
  const corners = [-half, half].flatMap((dx) =>
    [-half, half].map((dy): LngLat => fromMercator([x + dx, within(y + dy)])),
  );
  return [corners];
}

/**
 * All points on one side of the world: together they take up as few degrees of longitude as they
 * can, across 180° where that is less, and their middle lies within 180° of `reference`.
 */
export function gatherPoints(groups: readonly LngLat[][], reference: number): LngLat[] {
  const moves = gather(groups.map(stretchOf), reference);
  return groups.flatMap((points, i) => {
    const move = moves[i] ?? 0;
    return move === 0 ? points : points.map(([lng, lat]): LngLat => [lng + move, lat]);
  });
}

/** The Mercator square ends in north and south at 0 and 1; a wide camera sees past it. */
function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function around([lng, lat]: LngLat): LngLat[] {
  const high = PLACE_BOX / 2 / DEGREE;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return [
    [lng - wide, lat - high],
    [lng + wide, lat + high],
  ];
}

/** The positions of each part of a geometry. */
function parts(geometry: Geometry): LngLat[][] {
  return partsOf(geometry).map((part) => part.map(([lng = 0, lat = 0]): LngLat => [lng, lat]));
}

function unknownSubject(id: string, declared: Declared): Mistake {
  const names = [...(declared.layerIds ?? []), ...(declared.placeIds ?? [])];
  return {
    expected: "a layer from story.yaml or a place from the places file",
    found: quote(id),
    hint: /[\s,]/.test(id.trim())
      ? `Write several names as a list in brackets: [${id}].`
      : declaredHint(id, names),
    code: "unknown-layer",
  };
}

function sketch(subject: string): Mistake {
  return {
    expected: "a layer that is surveyed or approximate",
    found: `${quote(subject)}, which is schematic`,
    hint: "A sketch is not exact enough to frame the map: fit a box or a place instead.",
    code: "schematic-fit",
  };
}
