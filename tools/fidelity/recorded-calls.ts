import type { StyleSpecification } from "maplibre-gl";
import { applyDifference, type StyleTarget } from "../../reader/map/apply-difference.ts";

/** A call of one of the live map's doors, to be made in the browser. */
export type Call = [name: keyof StyleTarget, ...args: unknown[]];

/**
 * The calls by which the story page's map goes from one style to another. Throws as
 * `applyDifference` does.
 */
export function recordCalls(before: StyleSpecification, after: StyleSpecification): Call[] {
  const calls: Call[] = [];
  // The calls are made later, and nobody asks what they return.
  const target = new Proxy({} as StyleTarget, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        calls.push([name as keyof StyleTarget, ...args]),
  });
  applyDifference(target, before, after);
  return calls;
}
