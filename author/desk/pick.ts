import { booleanPointInPolygon, distance, pointToLineDistance } from "@turf/turf";
import type { Feature, LineString, MultiPolygon, Polygon } from "geojson";
import { leastOf } from "../../lib/story/extremes.ts";
import type { LngLat } from "../../lib/story/geography.ts";
import { TURN } from "../../lib/story/longitude.ts";
import type { Story } from "../../lib/story/story.ts";

/** A place, feature or layer near a position. */
export interface Picked {
  /** A name that `fit` and `at` accept: a place, a layer of one feature, or `<layer>/<feature>`. */
  name: string;
  kind: "place" | "point" | "line" | "area";
  title: string;
  /** The layer that draws it; null for a place. */
  layer: string | null;
  /** Its own position; null where it is not a single point. */
  at: LngLat | null;
}

const ORDER: readonly Picked["kind"][] = ["place", "point", "line", "area"];

/**
 * Lists the places, features and layers within `metres` of a position: places and points, the
 * nearest first, then lines, then the areas around it. Hidden layers are left out.
 */
export function pick(
  story: Pick<Story, "layers" | "places">,
  at: LngLat,
  metres: number,
): Picked[] {
  const places = story.places.map(({ id, name, at: own }) => ({
    picked: { name: id, kind: "place" as const, title: name, layer: null, at: own },
    metres: metresBetween(at, own),
  }));
  const features = story.layers.flatMap((layer) =>
    layer.data.features.flatMap((feature) => {
      const found = reach(feature, at);
      if (found === null) return [];
      const isOnly = layer.data.features.length === 1;
      const name = isOnly || feature.id === undefined ? layer.id : `${layer.id}/${feature.id}`;
      const own = found.kind === "point" ? found.at : null;
      return [
        {
          picked: { name, kind: found.kind, title: layer.title, layer: layer.id, at: own },
          metres: found.metres,
        },
      ];
    }),
  );
  return [...places, ...features]
    .filter((one) => one.metres <= metres)
    .sort(
      (a, b) => ORDER.indexOf(a.picked.kind) - ORDER.indexOf(b.picked.kind) || a.metres - b.metres,
    )
    .map(({ picked }) => picked);
}

interface Reach {
  kind: "point" | "line" | "area";
  at: LngLat;
  metres: number;
}

function reach({ geometry }: Feature, at: LngLat): Reach | null {
  switch (geometry.type) {
    case "Point": {
      const [lng = 0, lat = 0] = geometry.coordinates;
      return { kind: "point", at: [lng, lat], metres: metresBetween(at, [lng, lat]) };
    }
    case "LineString":
      return { kind: "line", at, metres: metresToLine(geometry, at) };
    case "MultiLineString": {
      const parts = geometry.coordinates.map((coordinates) =>
        metresToLine({ type: "LineString", coordinates }, at),
      );
      return { kind: "line", at, metres: leastOf(parts) };
    }
    case "Polygon":
    case "MultiPolygon":
      return { kind: "area", at, metres: isInArea(geometry, at) ? 0 : Number.POSITIVE_INFINITY };
    default:
      return null;
  }
}

const metresBetween = (a: LngLat, b: LngLat) => distance(a, b, { units: "meters" });

/** The same position in three turns of the world: a story may count longitudes from any of them. */
const copiesOf = ([lng, lat]: LngLat): LngLat[] =>
  [0, TURN, -TURN].map((turns) => [lng + turns, lat]);

const metresToLine = (line: LineString, at: LngLat) =>
  Math.min(...copiesOf(at).map((copy) => pointToLineDistance(copy, line, { units: "meters" })));

const isInArea = (area: Polygon | MultiPolygon, at: LngLat) =>
  copiesOf(at).some((copy) => booleanPointInPolygon(copy, area));
