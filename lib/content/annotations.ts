import { representativePoint } from "../geo/point.ts";
import type { LngLat } from "../story/geography.ts";
import type { Annotation } from "../story/map-state.ts";
import type { WaypointEntry } from "./chapter-file.ts";
import { featureMistake } from "./fit.ts";
import type { Mistake } from "./problems.ts";
import { quote } from "./quote.ts";
import { type Declared, layerMistake } from "./references.ts";
import { declaredHint } from "./unknown-name.ts";

/** Reads the annotations of a map state, in order; those whose target is not known are left out. */
export function readAnnotations(
  { id, fields }: WaypointEntry,
  declared: Declared,
  blame: (keys: readonly (string | number)[], mistake: Mistake | null) => void,
): Annotation[] {
  return (fields.annotations ?? []).flatMap(({ at, side, title, lines = [] }, i): Annotation[] => {
    const target = targetOf(at, declared);
    if (target === null) return [];
    if (Array.isArray(target)) return [{ id: `${id}-${i + 1}`, at: target, side, title, lines }];
    blame(["annotations", i, "at"], target);
    return [];
  });
}

/** Where an annotation points; null where its target has a problem of its own. */
function targetOf(name: string, declared: Declared): LngLat | Mistake | null {
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
  const features = declared.layers.get(id)?.data.features;
  if (features === undefined) return null;
  if (rest.length === 0) {
    const [only, ...others] = features;
    return only !== undefined && others.length === 0
      ? representativePoint(only)
      : unclear(id, features);
  }
  const feature = features.find((one) => one.id === rest.join("/"));
  if (feature !== undefined) return representativePoint(feature);
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
    hint: `Name the one that is meant: ${layer}/${features[0]?.id ?? "id"}.`,
    code: "unclear-target",
  };
}
