import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, test } from "vitest";
import { holdFrames } from "./hold-frames.ts";

/** A map with tiles on their way, whose `triggerRepaint` only counts. */
function startMap() {
  const target = new EventTarget();
  const heard = new Map<unknown, EventListener>();
  let areLoaded = false;
  let frames = 0;
  const on = (name: string, listen: (event: object) => void) => {
    const listener: EventListener = (event) => listen(event);
    heard.set(listen, listener);
    target.addEventListener(name, listener);
  };
  const map: Pick<
    MapLibreMap,
    "triggerRepaint" | "areTilesLoaded" | "on" | "once" | "off" | "painter"
  > = {
    triggerRepaint: () => {
      frames += 1;
    },
    areTilesLoaded: () => areLoaded,
    on: on as never,
    once: on as never,
    off: ((name: string, listen: unknown) =>
      target.removeEventListener(name, heard.get(listen) ?? null)) as never,
    painter: { context: { gl: { flush: () => undefined } } } as never,
  };
  holdFrames(map as MapLibreMap);
  return {
    map,
    frames: () => frames,
    fire: (name: string, about: object = {}) =>
      target.dispatchEvent(Object.assign(new Event(name), about)),
    tilesCome: () => {
      areLoaded = true;
    },
  };
}

test("a tile that comes while others are missing draws no frame; the last one does", () => {
  const { map, frames, fire, tilesCome } = startMap();
  fire("data", { tile: {} });
  map.triggerRepaint();
  expect(frames()).toBe(0);
  tilesCome();
  map.triggerRepaint();
  expect(frames()).toBe(1);
});

test.each(["data", "move"])("the event %s of a source or a camera draws a frame", (name) => {
  const { frames, fire } = startMap();
  fire(name);
  expect(frames()).toBe(1);
});

test("a map that has been complete once draws every frame", () => {
  const { map, frames, fire } = startMap();
  fire("idle");
  fire("move");
  expect(frames()).toBe(0);
  map.triggerRepaint();
  expect(frames()).toBe(1);
});
