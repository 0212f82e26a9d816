import { getIssues, type HintIssue } from "@placemarkio/check-geojson";
import { scanJson } from "./json-scan.ts";
import { isPlainFeature } from "./plain-feature.ts";

/**
 * Returns the issues that check-geojson finds in a JSON text. It builds a tree of all its input,
 * which takes seconds for a large file. It therefore receives only those features that are not
 * plainly right, and each alone, so that one that stops it does not hide the others.
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

/** The features of a collection that is itself right; null for anything else. */
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
