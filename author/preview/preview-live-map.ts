import type { StyleSpecification } from "maplibre-gl";
import type { StyleTarget } from "../../reader/map/apply-difference.ts";
import { LiveMap } from "../../reader/map/live-map.ts";
import { type AnyStyleTarget, applyAnyDifference } from "./apply-any-difference.ts";

/** A live map whose story may change in any way: its layers and data, too. */
export class PreviewLiveMap extends LiveMap {
  protected override applyDifference(
    map: StyleTarget,
    before: StyleSpecification,
    after: StyleSpecification,
  ): void {
    applyAnyDifference(map as AnyStyleTarget, before, after);
  }
}
