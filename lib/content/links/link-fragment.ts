import { parseDeepLink } from "../../story/deep-link.ts";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import { declaredHint } from "../reading/unknown-name.ts";
import type { LinkTargets } from "./link-targets.ts";

/**
 * What is wrong with a link to a place of the same story, such as `#canal`, `#canal=2020-05` or
 * `#wells/w1`.
 */
export function fragmentMistake(url: string, targets: LinkTargets): Mistake | null {
  const link = parseDeepLink(url);
  if (link === null) return unknown(url, targets);
  const { place } = link;
  if (place === null) return null;
  if (place.kind === "feature") return featureMistake(place.layer, place.feature, targets);
  if (!targets.ids.has(place.waypoint)) return unknown(url, targets, place.waypoint);
  if (place.kind === "waypoint") return null;
  const months = targets.steps.get(place.waypoint) ?? [];
  if (months.length > 0 && (place.step === "all" || months.includes(place.step))) return null;
  return {
    expected:
      months.length === 0
        ? "a waypoint that steps through months"
        : `a month from ${months[0]} to ${months.at(-1)}, or all`,
    found: quote(url),
    hint: "A waypoint has steps when its time has step: month.",
    code: "unknown-step",
  };
}

function unknown(url: string, { ids }: LinkTargets, id = url.slice(1)): Mistake {
  return {
    expected: "a chapter or waypoint of this story",
    found: quote(url),
    hint: declaredHint(id, ids),
    code: "unknown-chapter",
  };
}

function featureMistake(
  layer: string,
  feature: string,
  { layers, layerIds }: LinkTargets,
): Mistake | null {
  if (layerIds !== null && !layerIds.has(layer)) {
    return {
      expected: "a layer declared in story.yaml",
      found: quote(layer),
      hint: declaredHint(layer, layerIds),
      code: "unknown-layer",
    };
  }
  // A layer that could not be read has a problem of its own.
  const features = layers.get(layer)?.features;
  if (features === undefined || features.some(({ id }) => id === feature)) return null;
  return {
    expected: `a feature of the layer ${quote(layer)}`,
    found: quote(feature),
    hint: declaredHint(
      feature,
      features.map(({ id }) => id),
    ),
    code: "unknown-feature",
  };
}
