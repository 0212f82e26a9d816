import { useEffect, useState } from "react";
import { CompareFrames } from "./compare-frames.tsx";
import type { Endpoint } from "./endpoint.ts";
import { LayerList } from "./layer-list.tsx";
import { liftLimits, liveMap } from "./live-view.ts";
import styles from "./panel.module.css";
import { PanelButtons } from "./panel-buttons.tsx";
import { PanelHead } from "./panel-head.tsx";
import { PickList } from "./pick-list.tsx";
import { WORDS } from "./strings.ts";
import { TriggerLine } from "./trigger-line.tsx";
import { useDesk } from "./use-desk.ts";
import { useFold } from "./use-fold.ts";
import { useMapDocument, usePage } from "./use-page.ts";
import { useTickedLayers } from "./use-ticked-layers.ts";
import { isSameView, type ViewForm, writtenView } from "./view.ts";
import { ViewTools } from "./view-tools.tsx";
import { YamlPreview } from "./yaml-preview.tsx";

/** The panel: where the page is, what its map shows, and the ways to write that down. */
export function Panel({ endpoint }: { endpoint: Endpoint }) {
  const page = usePage();
  const { place, view } = page;
  const document = useMapDocument(place?.document ?? null);
  const fold = useFold();
  const [hasLine, setLine] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [form, setForm] = useState<ViewForm>("box");
  const { show, tick } = useTickedLayers(place, document);
  const [isFree, setFree] = useFreeMap();

  const own = (place && window.__story?.expected(place.waypoint)?.camera) ?? null;
  const isMoved = page.isExplored && view !== null && own !== null && !isSameView(view.camera, own);
  const written = isMoved && view !== null ? writtenView(view.camera, view.size, form) : null;
  const desk = useDesk(endpoint, place, { ...written, ...(show === null ? {} : { show }) });

  if (place === null) return null;
  const line = hasLine && <TriggerLine waypoint={place.waypoint} />;
  if (page.isCovered) return line;
  if (!fold.isOpen) {
    return (
      <>
        {line}
        <button type="button" ref={fold.takeFocus} className={styles.pill} onClick={fold.toggle}>
          {WORDS.unfold}
        </button>
      </>
    );
  }
  const state = document?.waypoints[place.waypoint];
  const canWrite = desk.version !== null;
  return (
    <>
      {line}
      <section className={styles.panel} aria-label={WORDS.title}>
        <PanelHead place={place} fold={fold} />
        {isPicking && (
          <PickList endpoint={endpoint} story={place.story} onFit={(fit) => desk.write({ fit })} />
        )}
        <div className={styles.columns}>
          <ViewTools
            view={view}
            isMoved={isMoved}
            form={form}
            onForm={setForm}
            onUse={canWrite && written !== null ? () => desk.write(written) : null}
          />
          {state !== undefined && document !== null && (
            <LayerList
              layers={document.layers}
              shown={show ?? state.show}
              highlight={state.highlight}
              isChanged={show !== null}
              onShow={tick}
              onWrite={canWrite && show !== null ? () => desk.write({ show }) : null}
            />
          )}
        </div>
        <YamlPreview desk={desk} />
        <PanelButtons
          isPicking={isPicking}
          onPick={() => setPicking(!isPicking)}
          onCompare={() => setComparing(true)}
          hasLine={hasLine}
          onLine={() => setLine(!hasLine)}
          isFree={isFree}
          onFree={() => setFree(true)}
        />
      </section>
      {isComparing && <CompareFrames place={place} onClose={() => setComparing(false)} />}
    </>
  );
}

/** Whether the editor lifted the map's limits, for every live map of the page from then on. */
function useFreeMap() {
  const [isFree, setFree] = useState(false);
  const map = liveMap();
  useEffect(() => {
    if (isFree && map !== null) liftLimits(map);
  }, [isFree, map]);
  return [isFree, setFree] as const;
}
