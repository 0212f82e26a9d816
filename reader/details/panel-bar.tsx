import { pageWords } from "../page/page-words.ts";
import styles from "./panel-bar.module.css";
import { PANEL_TITLE, type PanelActions, type PanelView } from "./panel-state.ts";

/**
 * The panel's upper edge, which stays while it scrolls: the heading of a list, the way to the other
 * entries, and out.
 */
export function PanelBar({ view, actions }: { view: PanelView; actions: PanelActions }) {
  return (
    <div className={styles.bar}>
      {view.kind === "list" && (
        <h2 className={styles.heading} id={PANEL_TITLE}>
          {view.heading}
        </h2>
      )}
      {view.kind === "entry" && view.entries.length > 1 && (
        <Steps index={view.index} count={view.entries.length} actions={actions} />
      )}
      <button type="button" className={styles.close} onClick={() => actions.close()}>
        <Sign name="panel.close" d="M3 3l10 10M13 3L3 13" />
      </button>
    </div>
  );
}

function Steps({ index, count, actions }: { index: number; count: number; actions: PanelActions }) {
  const say = pageWords();
  return (
    <nav className={styles.steps} aria-label={say("panel.others")}>
      <button type="button" disabled={index === 0} onClick={() => actions.open(index - 1)}>
        <Sign name="panel.previous" d="M10 2L4 8l6 6" />
      </button>
      <span className={styles.place}>{say("panel.place", { index: index + 1, count })}</span>
      <button type="button" disabled={index === count - 1} onClick={() => actions.open(index + 1)}>
        <Sign name="panel.next" d="M6 2l6 6-6 6" />
      </button>
      <button type="button" className={styles.back} onClick={() => actions.back()}>
        {say("panel.back")}
      </button>
    </nav>
  );
}

function Sign({ name, d }: { name: "panel.close" | "panel.previous" | "panel.next"; d: string }) {
  return (
    <>
      <span className="visually-hidden">{pageWords()(name)}</span>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={d} />
      </svg>
    </>
  );
}
