import { ATTR } from "../../lib/story/attributes.ts";
import { words } from "../../lib/words/words.ts";
import { MapMeasures } from "../map/map-measures.tsx";
import { MapTools } from "../map/map-tools.tsx";
import styles from "./embed-map.module.css";

/**
 * Lies over the picture of an embed's map: where the live map draws, its scale, its buttons, and
 * the one that asks for it. As sent nothing of it is seen: the script shows what works.
 */
export function EmbedMap({ language }: { language: string }) {
  const say = words(language);
  return (
    <>
      <div className={styles.map} {...{ [ATTR.mapStatus]: "picture" }} aria-hidden="true">
        <div className={styles.canvas} {...{ [ATTR.mapCanvas]: "" }} />
      </div>
      <MapMeasures language={language} className={styles.measures} />
      <MapTools language={language} className={styles.tools} back={say("embed.back")} />
      <button type="button" className={styles.explore} {...{ [ATTR.embedExplore]: "" }} hidden>
        {say("embed.explore")}
      </button>
      <p className={styles.said} role="status" {...{ [ATTR.embedSaid]: "" }} />
    </>
  );
}
