import type { StyleSpecification } from "maplibre-gl";
import { applyDifference, type StyleTarget } from "../../reader/map/apply-difference.ts";

/** A recorded call to a method of the live map, for the browser to make. */
export type Call = [name: keyof StyleTarget, ...args: unknown[]];

/**
 * Records the calls with which the story page changes its map from one style to another. Throws as
 * `applyDifference` does.
 */
export function recordCalls(before: StyleSpecification, after: StyleSpecification): Call[] {
  const calls: Call[] = [];
  // The calls are made later, and nothing uses their return values.
  const target = new Proxy({} as StyleTarget, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        calls.push([name as keyof StyleTarget, ...args]),
  });
  applyDifference(target, before, after);
  return calls;
}
