import styles from "./panel.module.css";
import { WORDS } from "./strings.ts";

/** Props of `PanelButtons`. */
export interface PanelButtonsProps {
  isPicking: boolean;
  onPick(): void;
  onCompare(): void;
  hasLine: boolean;
  onLine(): void;
  isFree: boolean;
  onFree(): void;
}

/**
 * The panel's last line: pick places, compare sizes, show where waypoints become active, lift the
 * map's limits.
 */
export function PanelButtons(props: PanelButtonsProps) {
  const { isPicking, hasLine, isFree } = props;
  return (
    <div className={styles.buttons}>
      <button type="button" aria-pressed={isPicking} onClick={props.onPick}>
        {isPicking ? WORDS.picking : WORDS.pick}
      </button>
      <button type="button" onClick={props.onCompare}>
        {WORDS.compare}
      </button>
      <button type="button" aria-pressed={hasLine} onClick={props.onLine}>
        {WORDS.trigger}
      </button>
      <button
        type="button"
        aria-pressed={isFree}
        disabled={isFree}
        title={WORDS.freeWhy}
        onClick={props.onFree}
      >
        {WORDS.free}
      </button>
    </div>
  );
}
