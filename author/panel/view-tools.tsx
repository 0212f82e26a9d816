import { ATTR } from "../../lib/story/attributes.ts";
import { endExploring, type LiveView } from "./live-view.ts";
import styles from "./panel.module.css";
import { WORDS } from "./strings.ts";
import type { ViewForm } from "./view.ts";

const FORMS: readonly ViewForm[] = ["box", "camera"];

/** The live camera, and the button that writes it down. */
export function ViewTools({
  view,
  isMoved,
  form,
  onForm,
  onUse,
}: {
  view: LiveView | null;
  isMoved: boolean;
  form: ViewForm;
  onForm(form: ViewForm): void;
  /** Null while there is nothing to write. */
  onUse: (() => void) | null;
}) {
  return (
    <div>
      <h2>{WORDS.camera}</h2>
      {view === null ? (
        <p>{WORDS.noMap}</p>
      ) : (
        <p className={styles.camera}>
          <output {...{ [ATTR.camera]: "" }}>{printCamera(view)}</output>
          <span>{isMoved ? WORDS.moved : WORDS.own}</span>
        </p>
      )}
      <fieldset>
        <legend>{WORDS.as}</legend>
        {FORMS.map((one) => (
          <label key={one}>
            <input type="radio" name="form" checked={one === form} onChange={() => onForm(one)} />
            {one === "box" ? WORDS.box : WORDS.center}
          </label>
        ))}
      </fieldset>
      <p className={styles.buttons}>
        <button
          type="button"
          className={styles.main}
          disabled={onUse === null}
          onClick={() => onUse?.()}
        >
          {WORDS.useView}
        </button>
        <button type="button" disabled={!isMoved} onClick={endExploring}>
          {WORDS.back}
        </button>
      </p>
    </div>
  );
}

/** `34.35, 31.4 · zoom 9.71`, and the bearing where north is not up. */
function printCamera({ camera: { center, zoom, bearing } }: LiveView): string {
  const at = center.map((degrees) => degrees.toFixed(4)).join(", ");
  const turned = bearing === 0 ? "" : ` · ${bearing.toFixed(0)}°`;
  return `${at} · zoom ${zoom.toFixed(2)}${turned}`;
}
