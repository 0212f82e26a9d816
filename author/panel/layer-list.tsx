import type { MapLayer } from "../../lib/story/map-document.ts";
import styles from "./panel.module.css";
import { WORDS } from "./strings.ts";

/** The story's layers in their order; a tick shows or hides one on the live map. */
export function LayerList({
  layers,
  shown,
  highlight,
  isChanged,
  onShow,
  onWrite,
}: {
  layers: readonly MapLayer[];
  shown: readonly string[];
  highlight: readonly string[];
  isChanged: boolean;
  /** Ids of the layers to show; null for those of the file. */
  onShow(ids: string[] | null): void;
  /** Null while there is nothing to write. */
  onWrite: (() => void) | null;
}) {
  const toggle = (id: string) =>
    onShow(shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]);
  return (
    <div>
      <h2>{WORDS.layers}</h2>
      <ol className={styles.layers}>
        {layers.map(({ id, title }) => (
          <li key={id}>
            <label title={title}>
              <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
              <code>{id}</code>
            </label>
            {/* What is no longer shown is no longer highlighted. */}
            {highlight.includes(id) && shown.includes(id) && <small>{WORDS.highlighted}</small>}
          </li>
        ))}
      </ol>
      <p className={styles.buttons}>
        <button
          type="button"
          className={styles.main}
          disabled={onWrite === null}
          onClick={() => onWrite?.()}
        >
          {WORDS.useLayers}
        </button>
        <button type="button" disabled={!isChanged} onClick={() => onShow(null)}>
          {WORDS.resetLayers}
        </button>
      </p>
    </div>
  );
}
