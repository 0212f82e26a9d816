import { ATTR } from "../../lib/story/attributes.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./map-tools.module.css";

/**
 * Buttons for exploring the map: closer, farther, the whole screen, and back to the
 * story. They are in the band at
 * the map's bottom edge, which no frame reaches, and on phones in the legend's line. The script
 * shows them with a live map. An embed sets its own place and label.
 */
export function MapTools({
  language,
  className = styles.tools,
  back,
}: {
  language: string;
  className?: string | undefined;
  back?: string;
}) {
  const say = words(language);
  return (
    <div className={className} {...{ [ATTR.mapTools]: "" }} hidden>
      <button type="button" {...{ [ATTR.mapZoom]: "1" }} aria-label={say("explore.closer")}>
        <Sign d="M3 8h10M8 3v10" />
      </button>
      <button type="button" {...{ [ATTR.mapZoom]: "-1" }} aria-label={say("explore.farther")}>
        <Sign d="M3 8h10" />
      </button>
      <button
        type="button"
        {...{ [ATTR.mapScreen]: "" }}
        aria-label={say("explore.screen")}
        aria-pressed="false"
        hidden
      >
        <Sign d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
      </button>
      <button type="button" className={styles.back} {...{ [ATTR.mapBack]: "" }} hidden>
        {back ?? say("explore.back")}
      </button>
    </div>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
