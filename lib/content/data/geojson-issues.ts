import { getIssues, type HintIssue } from "@placemarkio/check-geojson";
import { scanJson } from "./json-scan.ts";
import { isPlainFeature } from "./plain-feature.ts";

/**
 * What check-geojson finds in a text that is JSON. It makes a tree of all that it reads, which
 * takes seconds for a large file: it is given only the features that are not plainly right, each on
 * its own, so that one that it stumbles over does not hide the others.
 */
export function listIssues(text: string, value: unknown): HintIssue[] {
  const scan = scanJson(text);
  const features = featuresOf(value);
  if (features === null || features.length !== scan.features.length) return getIssues(text);
  const odd = features.flatMap((feature, i) =>
    !scan.repeatsKey && isPlainFeature(feature) ? [] : [i],
  );
  if (odd.some((i) => typeOf(features[i]) !== "Feature")) return getIssues(text);
  return odd.flatMap((i) => {
    const { start, end } = scan.features[i] ?? { start: 0, end: 0 };
    return getIssues(text.slice(start, end)).map((issue) => ({
      ...issue,
      from: issue.from + start,
      to: issue.to + start,
    }));
  });
}

/** The features of a collection that is right itself; null for anything else. */
function featuresOf(value: unknown): readonly unknown[] | null {
  if (typeOf(value) !== "FeatureCollection") return null;
  const { features } = value as { features?: unknown };
  const isConfusing = Object.hasOwn(value as object, "properties");
  if (isConfusing || Object.hasOwn(value as object, "coordinates")) return null;
  return Array.isArray(features) ? features : null;
}

function typeOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
}
