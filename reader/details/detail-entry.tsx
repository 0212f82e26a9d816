import { FeatureText } from "./feature-text.tsx";
import { LayerText } from "./layer-text.tsx";
import type { PanelEntry } from "./panel-state.ts";

/** One thing on the map: a feature, or a layer as a whole. */
export function DetailEntry({ entries, index }: { entries: PanelEntry[]; index: number }) {
  const entry = entries[index];
  if (entry === undefined) return null;
  const { layer, feature } = entry;
  if (feature === null) return <LayerText layer={layer} />;
  return <FeatureText layer={layer} feature={feature} />;
}
