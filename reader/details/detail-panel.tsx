import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { ATTR } from "../../lib/story/attributes.ts";
import { pageWords } from "../page/page-words.ts";
import type { Store } from "../store/store.ts";
import { DetailList } from "./detail-list.tsx";
import styles from "./detail-panel.module.css";
import { FeatureText } from "./feature-text.tsx";
import { LayerText } from "./layer-text.tsx";
import { ListTools } from "./list-tools.tsx";
import { PanelBar } from "./panel-bar.tsx";
import {
  PANEL_TITLE,
  type PanelActions,
  type PanelEntry,
  type PanelState,
  type PanelView,
} from "./panel-state.ts";

/** The panel beside the map; nothing while it is closed. */
export function DetailPanel({
  store,
  actions,
}: {
  store: Store<PanelState>;
  actions: PanelActions;
}) {
  const subscribe = useCallback(
    (changed: () => void) => {
      const stop = new AbortController();
      store.follow(["view", "takesFocus"], changed, stop.signal);
      return () => stop.abort();
    },
    [store],
  );
  const { view, takesFocus } = useSyncExternalStore(subscribe, () => store.state);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (view.kind === "closed" || !takesFocus) return;
    const start = panel.current?.querySelector<HTMLElement>(`[${ATTR.start}]`);
    (start ?? panel.current)?.focus({ preventScroll: start === null });
  }, [view, takesFocus]);
  useEffect(() => {
    if (view.kind === "entry") panel.current?.scrollTo({ top: 0 });
  }, [view]);
  if (view.kind === "closed") return null;
  return (
    <section
      ref={panel}
      className={styles.panel}
      role="dialog"
      aria-labelledby={PANEL_TITLE}
      tabIndex={-1}
      {...{ [ATTR.detailPanel]: view.kind }}
    >
      <PanelBar view={view} actions={actions} />
      <Content view={view} actions={actions} />
    </section>
  );
}

function Content({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const say = pageWords();
  switch (view.kind) {
    case "closed":
      return null;
    case "loading":
      return (
        <p className={styles.word} id={PANEL_TITLE} aria-busy="true">
          {say("panel.loading")}
        </p>
      );
    case "failed":
      return (
        <div role="alert">
          <p className={styles.word} id={PANEL_TITLE}>
            {say("panel.failed")}
          </p>
          <button type="button" className={styles.plain} onClick={() => actions.retry()}>
            {say("panel.retry")}
          </button>
        </div>
      );
    case "list":
      return (
        <>
          <ListTools {...view} arrange={(arrangement) => actions.arrange(arrangement)} />
          <DetailList {...view} open={(index) => actions.open(index)} />
        </>
      );
    case "entry":
      return <DetailEntry {...view} />;
  }
}

/** One thing on the map: a feature, or a layer as a whole. */
function DetailEntry({ entries, index }: { entries: PanelEntry[]; index: number }) {
  const entry = entries[index];
  if (entry === undefined) return null;
  const { layer, feature } = entry;
  return feature === null ? (
    <LayerText layer={layer} />
  ) : (
    <FeatureText layer={layer} feature={feature} />
  );
}
