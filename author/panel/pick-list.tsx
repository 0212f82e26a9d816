import { useEffect, useRef, useState } from "react";
import { ATTR } from "../../lib/story/attributes.ts";
import type { LngLat } from "../../lib/story/geography.ts";
import type { Picked } from "../desk/pick.ts";
import type { DeskProblem } from "../desk/refusal.ts";
import { CopyButton } from "./copy-button.tsx";
import type { Endpoint } from "./endpoint.ts";
import { liveMap } from "./live-view.ts";
import styles from "./panel.module.css";
import { ProblemList } from "./problem-list.tsx";
import { WORDS } from "./strings.ts";
import { metresPerPixel, rounded } from "./view.ts";

/** How far off in CSS px something may lie that is pressed. */
const REACH = 12;

type Pressed = { at: LngLat; answer: { found: Picked[] } | { problems: DeskProblem[] } | null };

/**
 * While it is shown, a press on the map lists what lies there, with the names that front matter
 * takes.
 */
export function PickList({
  endpoint,
  story,
  onFit,
}: {
  endpoint: Endpoint;
  story: string;
  onFit(name: string): void;
}) {
  const [pressed, setPressed] = useState<Pressed | null>(null);
  useEffect(
    () =>
      onMapPress(async (at, metres) => {
        setPressed({ at, answer: null });
        setPressed({ at, answer: await endpoint.pick(story, at, metres) });
      }),
    [endpoint, story],
  );
  const list = useRef<HTMLUListElement>(null);
  const answer = pressed?.answer ?? null;
  // The panel may be scrolled to its foot, where the button is that began this.
  useEffect(() => {
    if (answer !== null) list.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  if (pressed === null) return null;
  return (
    <ul ref={list} className={styles.picked} aria-live="polite">
      {answer === null && <li>{WORDS.looking}</li>}
      {answer !== null && "problems" in answer && (
        <li>
          <ProblemList problems={answer.problems} />
        </li>
      )}
      {answer !== null && "found" in answer && (
        <>
          {answer.found.length === 0 && <li>{WORDS.nothing}</li>}
          {answer.found.map((one) => (
            <PickedRow key={`${one.kind} ${one.name}`} picked={one} onFit={onFit} />
          ))}
        </>
      )}
      <li>
        <span>{WORDS.position}</span> <code>{print(pressed.at)}</code>
        <CopyButton text={print(pressed.at)} of={WORDS.position} />
      </li>
    </ul>
  );
}

function PickedRow({ picked, onFit }: { picked: Picked; onFit(name: string): void }) {
  const { kind, name, title, at } = picked;
  return (
    <li {...{ [ATTR.picked]: name }}>
      <span>{WORDS.kinds[kind]}</span> <code title={title}>{name}</code>
      <CopyButton text={name} of={name} />
      {at !== null && (
        <>
          <code>{print(at)}</code>
          <CopyButton text={print(at)} of={`${WORDS.position} ${name}`} />
        </>
      )}
      <button type="button" onClick={() => onFit(name)}>
        {WORDS.fitThis}
      </button>
    </li>
  );
}

const print = ([lng, lat]: LngLat) => `[${lng}, ${lat}]`;

/** Takes presses on the map before the page hears of them. Returns how to end it. */
function onMapPress(press: (at: LngLat, metres: number) => void): () => void {
  const stop = new AbortController();
  const cursor = new CSSStyleSheet();
  cursor.replaceSync(`[${ATTR.mapCanvas}] canvas { cursor: crosshair !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, cursor];
  document.addEventListener(
    "click",
    (event) => {
      const map = liveMap();
      const canvas = event.target instanceof Element && event.target.closest(`[${ATTR.mapCanvas}]`);
      if (map === null || !canvas) return;
      event.stopPropagation();
      const { left, top } = canvas.getBoundingClientRect();
      const { lng, lat } = map.unproject([event.clientX - left, event.clientY - top]);
      const zoom = map.getZoom();
      press(rounded([lng, lat], zoom), REACH * metresPerPixel(lat, zoom));
    },
    { capture: true, signal: stop.signal },
  );
  return () => {
    stop.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== cursor);
  };
}
