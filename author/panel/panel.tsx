import { useEffect, useRef, useState } from "react";
import { mediaQueries } from "../../lib/map/viewport.ts";
import { CompareFrames } from "./compare-frames.tsx";
import type { Endpoint } from "./endpoint.ts";
import { LayerList } from "./layer-list.tsx";
import { liftLimits, liveMap, showLayers } from "./live-view.ts";
import styles from "./panel.module.css";
import { PickList } from "./pick-list.tsx";
import { WORDS } from "./strings.ts";
import { TriggerLine } from "./trigger-line.tsx";
import { useDesk } from "./use-desk.ts";
import { useMapDocument, usePage } from "./use-page.ts";
import { isSameView, type ViewForm, writtenView } from "./view.ts";
import { ViewTools } from "./view-tools.tsx";
import { YamlPreview } from "./yaml-preview.tsx";

/** The panel: where the page is, what its map shows, and the ways to write that down. */
export function Panel({ endpoint }: { endpoint: Endpoint }) {
  const page = usePage();
  const { place, view } = page;
  const document = useMapDocument(place?.document ?? null);
  const [isOpen, setOpen] = useState(() => matchMedia(mediaQueries.wide).matches);
  const [hasLine, setLine] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const [isFree, setFree] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [form, setForm] = useState<ViewForm>("box");
  // Whoever folds or unfolds it goes on from the button that has come in the other's place.
  const isToggled = useRef(false);
  const [wanted, setWanted] = useState<{ at: string; show: string[] } | null>(null);

  const state = place === null ? undefined : document?.waypoints[place.waypoint];
  // What was ticked goes for one waypoint, as it stands in the file now.
  const at = `${place?.document} ${place?.waypoint}`;
  const show = wanted?.at === at ? wanted.show : null;
  const own = (place && window.__story?.expected(place.waypoint)?.camera) ?? null;
  const isMoved = page.isExplored && view !== null && own !== null && !isSameView(view.camera, own);
  const written = isMoved && view !== null ? writtenView(view.camera, view.size, form) : null;
  const desk = useDesk(endpoint, place, { ...written, ...(show === null ? {} : { show }) });

  const map = liveMap();
  useEffect(() => {
    if (isFree && map !== null) liftLimits(map);
  }, [isFree, map]);
  useEffect(() => {
    if (place === null || document === null || show === null) return;
    showLayers(place, document, show);
    const before = document.waypoints[place.waypoint]?.show ?? [];
    // The page's own differences build on what it has asked for.
    return () => showLayers(place, document, before);
  }, [place, document, show]);

  const toggle = () => {
    isToggled.current = true;
    setOpen(!isOpen);
  };
  const takeFocus = (button: HTMLButtonElement | null) => {
    if (button === null || !isToggled.current) return;
    isToggled.current = false;
    button.focus();
  };

  if (place === null) return null;
  if (!isOpen || page.isCovered) {
    return (
      <>
        {hasLine && <TriggerLine waypoint={place.waypoint} />}
        {!page.isCovered && (
          <button type="button" ref={takeFocus} className={styles.pill} onClick={toggle}>
            {WORDS.unfold}
          </button>
        )}
      </>
    );
  }
  return (
    <>
      {hasLine && <TriggerLine waypoint={place.waypoint} />}
      <section className={styles.panel} aria-label={WORDS.title}>
        <header className={styles.head}>
          <p className={styles.place}>
            <span>{place.chapter.title}</span>
            <code>
              {place.waypoint}{" "}
              <small>
                {place.number}/{place.count}
              </small>
            </code>
            {!place.isReached && <em>{WORDS.above}</em>}
          </p>
          <button type="button" ref={takeFocus} onClick={toggle}>
            {WORDS.fold}
          </button>
        </header>
        {isPicking && (
          <PickList endpoint={endpoint} story={place.story} onFit={(fit) => desk.write({ fit })} />
        )}
        <div className={styles.columns}>
          <ViewTools
            view={view}
            isMoved={isMoved}
            form={form}
            onForm={setForm}
            onUse={desk.version === null || written === null ? null : () => desk.write(written)}
          />
          {state !== undefined && document !== null && (
            <LayerList
              layers={document.layers}
              shown={show ?? state.show}
              highlight={state.highlight}
              isChanged={show !== null}
              onShow={(ids) => setWanted(ids === null ? null : { at, show: ids })}
              onWrite={desk.version === null || show === null ? null : () => desk.write({ show })}
            />
          )}
        </div>
        <YamlPreview desk={desk} />
        <div className={styles.buttons}>
          <button type="button" aria-pressed={isPicking} onClick={() => setPicking(!isPicking)}>
            {isPicking ? WORDS.picking : WORDS.pick}
          </button>
          <button type="button" onClick={() => setComparing(true)}>
            {WORDS.compare}
          </button>
          <button type="button" aria-pressed={hasLine} onClick={() => setLine(!hasLine)}>
            {WORDS.trigger}
          </button>
          <button
            type="button"
            aria-pressed={isFree}
            disabled={isFree}
            title={WORDS.freeWhy}
            onClick={() => setFree(true)}
          >
            {WORDS.free}
          </button>
        </div>
      </section>
      {isComparing && <CompareFrames place={place} onClose={() => setComparing(false)} />}
    </>
  );
}
