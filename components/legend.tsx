import type { LocatorPicture } from "../lib/map/locator-files.ts";
import type { Waypoint } from "../lib/story/chapter.ts";
import type { Layer } from "../lib/story/layer.ts";
import type { Story } from "../lib/story/story.ts";
import { LegendRow } from "./legend-row.tsx";
import { Locator } from "./locator.tsx";

/** So many rows stand closer together, to fit into the strip. */
const MANY = 7;

/** The key to one waypoint's map. The script shows the one of the waypoint in charge. */
export function Legend({
  story,
  waypoint,
  locator,
  isShown,
}: {
  story: Story;
  waypoint: Waypoint;
  locator: LocatorPicture | null;
  isShown: boolean;
}) {
  const layers = legendLayers(story.layers, waypoint);
  return (
    <ul
      data-story-legend={waypoint.id}
      {...((waypoint.map.time?.steps.length ?? 0) > 0 ? { "data-axis": "" } : {})}
      {...(locator === null ? {} : { "data-close": "" })}
      {...(layers.length < MANY ? {} : { "data-many": "" })}
      hidden={!isShown}
    >
      {layers.map((layer) => (
        <LegendRow key={layer.id} layer={layer} language={story.language} />
      ))}
      {locator !== null && (
        <li data-locator="">
          <Locator picture={locator} />
        </li>
      )}
    </ul>
  );
}

/** The layers a waypoint shows in the order of its key: highlighted ones first, the ground last. */
export function legendLayers(layers: readonly Layer[], { map }: Waypoint): Layer[] {
  const rank = (layer: Layer): number => {
    if (map.highlight.includes(layer.id)) return 0;
    return layer.draw === "land" ? 2 : 1;
  };
  return layers.filter(({ id }) => map.show.includes(id)).sort((a, b) => rank(a) - rank(b));
}
