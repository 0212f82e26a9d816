import { legendLayers } from "../../lib/map/legend/legend-layers.ts";
import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Waypoint } from "../../lib/story/chapter.ts";
import type { Story } from "../../lib/story/story.ts";
import { LegendRow } from "./legend-row.tsx";
import { Locator } from "./locator.tsx";

/** From this number on, rows are set closer to fit into the strip. */
const MANY = 7;

/**
 * The legend of one waypoint's map. `id` is the waypoint's, given only for the legend in the strip
 * under the map.
 */
export function Legend({
  story,
  waypoint,
  locator,
  saysSpan = true,
  id,
}: {
  story: Story;
  waypoint: Waypoint;
  locator: LocatorPicture | null;
  /** Whether the rows print their span of time where there is no axis. */
  saysSpan?: boolean;
  id?: string;
}) {
  const { time } = waypoint.map;
  const hasAxis = (time?.steps.length ?? 0) > 0;
  const layers = legendLayers(story.layers, waypoint);
  return (
    <ul
      {...{ [ATTR.storyLegend]: id }}
      {...(hasAxis ? { [ATTR.axis]: "" } : {})}
      {...(locator === null ? {} : { [ATTR.close]: "" })}
      {...(layers.length < MANY ? {} : { [ATTR.many]: "" })}
    >
      {layers.map((layer) => (
        <LegendRow
          key={layer.id}
          layer={layer}
          map={waypoint.map}
          saysSpan={saysSpan && !hasAxis}
          language={story.language}
        />
      ))}
      {locator !== null && (
        <li {...{ [ATTR.locator]: "" }}>
          <Locator picture={locator} language={story.language} />
        </li>
      )}
    </ul>
  );
}
