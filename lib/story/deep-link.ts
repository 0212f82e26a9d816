import type { LngLat } from "./geography.ts";
import { wrapLng } from "./longitude.ts";

/** A place in a story that an address names after its `#`. */
export type LinkPlace =
  /** A waypoint or chapter by its id, or by one from before a renaming. */
  | { kind: "waypoint"; waypoint: string }
  /** A step of a waypoint: a month as `YYYY-MM`, or `all`, the whole window. */
  | { kind: "step"; waypoint: string; step: string }
  /** A feature of a layer, by its id in the data. */
  | { kind: "feature"; layer: string; feature: string };

/** Where a reader looks after exploring: MapLibre's zoom, 4 decimals, and degrees, 5 decimals. */
export interface MapView {
  zoom: number;
  center: LngLat;
}

/** The content of a fragment. Without a place it means the place of its page. */
export interface DeepLink {
  place: LinkPlace | null;
  /** Null: the story's own camera. */
  view: MapView | null;
}

/**
 * Longest fragment in characters that is read: ids are far shorter, and a longer one is not ours.
 */
const LONGEST = 500;

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d{1,12})?)`;
const VIEW = new RegExp(`^(?:([^&]+)&)?view=${NUMBER}/${NUMBER}/${NUMBER}$`);
const WAYPOINT = /^[a-z0-9-]+$/;
const STEP = /^([a-z0-9-]+)=(\d{4}-(?:0[1-9]|1[0-2])|all)$/;
const FEATURE = /^([a-z0-9-]+)\/([^/&]+)$/;

/**
 * Reads the fragment of an address, with or without `#`: `<waypoint>`, `<waypoint>=<month>`,
 * `<layer>/<feature>` or `view=zoom/lat/lng`, and a view also after one of the others and `&`. Null
 * where it is none of them; whether the story has such a place is not known here. Never throws.
 */
export function parseDeepLink(hash: string): DeepLink | null {
  const fragment = hash.replace(/^#/, "");
  if (fragment === "" || fragment.length > LONGEST) return null;
  const [, before, ...numbers] = VIEW.exec(fragment) ?? [];
  if (numbers.length === 0) {
    const place = parsePlace(fragment);
    return place && { place, view: null };
  }
  const view = parseView(numbers.map(Number));
  const place = before === undefined ? null : parsePlace(before);
  return view === null || (before !== undefined && place === null) ? null : { place, view };
}

/** Writes a fragment with its `#`; empty where the link asks for nothing beyond its page. */
export function printDeepLink({ place, view }: DeepLink): string {
  const parts = [
    ...(place === null ? [] : [formatPlace(place)]),
    ...(view === null
      ? []
      : [`view=${[view.zoom, view.center[1], view.center[0]].map(String).join("/")}`]),
  ];
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

/**
 * A view as an address can hold it: rounded to what is finer than a pixel, with its longitude from
 * -180 to 180.
 */
export function roundView({ zoom, center: [lng, lat] }: MapView): MapView {
  return { zoom: round(zoom, 4), center: [round(wrapLng(lng), 5), round(lat, 5)] };
}

function parsePlace(text: string): LinkPlace | null {
  if (WAYPOINT.test(text)) return { kind: "waypoint", waypoint: text };
  const [, waypoint, step] = STEP.exec(text) ?? [];
  if (waypoint !== undefined && step !== undefined) return { kind: "step", waypoint, step };
  const [, layer, encoded] = FEATURE.exec(text) ?? [];
  const feature = encoded === undefined ? null : decode(encoded);
  return layer === undefined || feature === null ? null : { kind: "feature", layer, feature };
}

function parseView([zoom = 0, lat = 0, lng = 0]: readonly number[]): MapView | null {
  const isOnMap = zoom >= -2 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return isOnMap ? roundView({ zoom, center: [lng, lat] }) : null;
}

function formatPlace(place: LinkPlace): string {
  if (place.kind === "waypoint") return place.waypoint;
  if (place.kind === "step") return `${place.waypoint}=${place.step}`;
  return `${place.layer}/${encodeURIComponent(place.feature)}`;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function round(value: number, decimals: number): number {
  // Adding 0 turns -0, which an address cannot hold, into 0.
  return Number(value.toFixed(decimals)) + 0;
}
