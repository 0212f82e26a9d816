import type { MapDocument } from "../../lib/story/map-document.ts";
import type { FeatureOnMap } from "../map/features-on-map.ts";

/** Finds what the live map draws of some style layers within so many CSS px of the press. */
export type Query = (styleLayers: readonly string[], radius: number) => FeatureOnMap[];

/**
 * Finds the features that a press means; a finger covers `radius` CSS px. Where there is one that
 * hides others, as marks do, only those; else everything there, what is found at the farthest reach
 * first. Layers without details are left out.
 */
export function pressed({ layers }: MapDocument, radius: number, query: Query): FeatureOnMap[] {
  const find = (hidesOthers: boolean) => {
    const pressable = layers.flatMap(({ press }) =>
      press?.hidesOthers === hidesOthers ? [press] : [],
    );
    const reaches = new Set(pressable.map(({ reach }) => reach));
    return [...reaches]
      .sort((a, b) => b - a)
      .flatMap((reach) => {
        const near = pressable.filter((press) => press.reach === reach);
        return query(
          near.flatMap(({ styleLayers }) => styleLayers),
          radius * reach,
        );
      });
  };
  const above = find(true);
  return above.length > 0 ? above : find(false);
}
