import type { Layer } from "../lib/story/layer.ts";
import { say } from "../lib/story/strings.ts";
import styles from "./legend-row.module.css";
import { largeMark } from "./mark-sizes.ts";
import { PointSwatch } from "./point-swatch.tsx";

/** What the marks of a points layer mean; nothing where they are all alike. */
export function PointKey({ layer }: { layer: Layer }) {
  if (layer.points === null) return null;
  const { size, mark, weak, halo } = layer.points;
  const large = largeMark(layer);
  return (
    <span className={styles.marks}>
      {size !== undefined && large !== null && (
        <span>{say("legend.size", { small: 1, large: large.size, unit: size.unit })}</span>
      )}
      {mark?.words?.filled !== undefined && <span>{mark.words.filled}</span>}
      {mark !== undefined && mark.ring.length > 0 && (
        <span>
          <PointSwatch mark="ring" color={layer.color} /> {mark.words?.ring ?? say("legend.ring")}
        </span>
      )}
      {mark !== undefined && mark.dotted.length > 0 && (
        <span>
          <PointSwatch mark="dotted" color={layer.color} />{" "}
          {mark.words?.dotted ?? say("legend.dotted")}
        </span>
      )}
      {weak !== undefined && (
        <span>
          <PointSwatch mark="weak" color={layer.color} /> {say("legend.weak")}
        </span>
      )}
      {halo !== undefined && (
        <span data-around="">
          <PointSwatch mark="around" color={layer.color} /> {say("legend.halo")}
        </span>
      )}
    </span>
  );
}
