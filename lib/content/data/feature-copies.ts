import type { Report } from "../reading/problems.ts";
import type { FeatureFile } from "./feature-collection.ts";

/**
 * Reports features that repeat the shape and properties of an earlier one, without an id that
 * distinguishes them: figures would count them twice. A file gets one message for all of them.
 */
export function reportCopies({ written, spot }: FeatureFile, report: Report): void {
  const seen = new Map<string, number>();
  const copies = written.features.flatMap(({ id, geometry, properties }, i) => {
    const key = JSON.stringify([id ?? null, properties ?? {}, geometry]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    // The same id twice is a problem of its own.
    const hasId = id !== undefined || properties?.id !== undefined;
    return first === undefined || hasId ? [] : [{ first, copy: i }];
  });
  const [one, ...others] = copies;
  if (one === undefined) return;
  const more = others.length === 0 ? "" : ` and ${others.length} more like it`;
  report(spot(["features", one.copy]), `features[${one.copy}]`, {
    expected: "each feature once",
    found: `a copy of the feature on line ${spot(["features", one.first]).line}${more}`,
    hint: "Delete one of the two. If both are intended, give each its own id.",
    code: "duplicate-feature",
  });
}
