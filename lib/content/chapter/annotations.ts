import { representativePoint } from "../../geo/point.ts";
import type { LayerFeature, LngLat } from "../../story/geography.ts";
import { presenceIn } from "../../story/in-time.ts";
import type { Annotation, MapTime } from "../../story/map-state.ts";
import { quote } from "../../words/quote.ts";
import { type Declared, layerMistake } from "../layer/references.ts";
import type { Mistake } from "../reading/problems.ts";
import { declaredHint } from "../reading/unknown-name.ts";
import type { WaypointEntry } from "./chapter-file.ts";
import { featureMistake, notInTime } from "./fit.ts";

/** Reads the annotations of a map state, in order; those whose target is not known are left out. */
export function readAnnotations(
  { id, fields }: WaypointEntry,
  declared: Declared,
  time: MapTime | null,
  blame: (keys: readonly (string | number)[], mistake: Mistake | null) => void,
): Annotation[] {
  return (fields.annotations ?? []).flatMap(({ at, side, title, lines = [] }, i): Annotation[] => {
    const target = targetOf(at, declared, (layer) =>
      fields.show?.includes(layer) === true ? time : null,
    );
    if (target === null) return [];
    if (Array.isArray(target)) return [{ id: `${id}-${i + 1}`, at: target, side, title, lines }];
    blame(["annotations", i, "at"], target);
    return [];
  });
}

/** Where an annotation points; null where its target has a problem of its own. */
function targetOf(
  name: string,
  declared: Declared,
  timeOf: (layer: string) => MapTime | null,
): LngLat | Mistake | null {
  const place = declared.places.get(name);
  if (place !== undefined) return place.at;
  const [id = "", ...rest] = name.split("/");
  const unknown = layerMistake(id, declared.layerIds);
  if (unknown !== null) {
    if (declared.placeIds === null || declared.placeIds.has(name)) return null;
    const names = [...declared.placeIds, ...(declared.layerIds ?? [])];
    return {
      expected: "a place, a layer or <layer>/<feature>",
      found: quote(name),
      hint: declaredHint(name, names),
      code: "unknown-place",
    };
  }
  const layer = declared.layers.get(id);
  if (layer === undefined) return null;
  const { features } = layer.data;
  const pointAt = (feature: LayerFeature) =>
    presenceIn(layer, feature, timeOf(id)) === "none"
      ? notInTime(name)
      : representativePoint(feature);
  if (rest.length === 0) {
    const [only, ...others] = features;
    return only !== undefined && others.length === 0 ? pointAt(only) : unclear(id, features);
  }
  const feature = features.find((one) => one.id === rest.join("/"));
  if (feature !== undefined) return pointAt(feature);
  return featureMistake(
    id,
    rest.join("/"),
    features.map((one) => one.id),
  );
}

function unclear(layer: string, features: readonly { id: string }[]): Mistake {
  return {
    expected: "one feature to point at",
    found: `${quote(layer)} with ${features.length}`,
    hint: `Name the one you mean: ${layer}/${features[0]?.id ?? "id"}.`,
    code: "unclear-target",
  };
}
