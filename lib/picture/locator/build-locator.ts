import { fromMercator, toMercator, turnFromScreen } from "../../map/mercator.ts";
import type { Bounds, MercatorPoint } from "../../story/geography.ts";
import { TURN } from "../../story/longitude.ts";
import type { Frame } from "../../story/map-state.ts";

/** Size of a locator in CSS px. */
export const LOCATOR_SIZE = { width: 108, height: 80 } as const;

/** A locator is this many times as wide as its frame, where the story's region is wide enough. */
const WIDER = 10;

/** Greatest width in degrees: a wider locator has no room for the names of countries. */
const MOST_WIDTH = 40;

/**
 * Least width in degrees: a narrower locator shows no coast or lake that a reader could recognize.
 */
const LEAST_WIDTH = 2.4;

/** Frames wider than this, in degrees, need no locator: they show their own surroundings. */
const WIDEST_FRAME = 12;

/** A locator must be at least this many times as wide as its frame, or it shows nothing new. */
const LEAST_GAIN = 3;

/**
 * Places a frame on its locator: the box of the Mercator square that the locator shows, and the
 * frame's corners in CSS px.
 */
export interface Locator {
  /** North-west corner of the picture. */
  origin: MercatorPoint;
  /** CSS px per unit of the Mercator square. */
  scale: number;
  /** The area that the picture shows, in degrees. */
  bounds: Bounds;
  /** The frame's four corners, clockwise, in CSS px of the picture. */
  corners: MercatorPoint[];
}

/**
 * Builds the locator of a frame inside a story's region; null where the frame itself is wide, or
 * the region is not wider than the frame. On the open sea, where the locator would show no land
 * (`hasLand`), it is wider.
 */
export function buildLocator(
  frame: Frame,
  region: Bounds,
  hasLand: (bounds: Bounds) => boolean = () => true,
): Locator | null {
  const wide = Math.max(...frame.span);
  if (frame.span[0] * 360 > WIDEST_FRAME) return null;
  const [left, top] = toMercator([region[0], region[3]]);
  const [right, bottom] = toMercator([region[2], region[1]]);
  const most = Math.min(
    MOST_WIDTH / 360,
    right - left,
    ((bottom - top) * LOCATOR_SIZE.width) / LOCATOR_SIZE.height,
  );
  let width = Math.min(Math.max(WIDER * wide, LEAST_WIDTH / 360), most);
  if (width < LEAST_GAIN * wide) return null;
  let locator = locatorOfWidth(width, frame, region);
  while (width < most && !hasLand(locator.bounds)) {
    width = Math.min(2 * width, most);
    locator = locatorOfWidth(width, frame, region);
  }
  return locator;
}

/**
 * Builds the locator of a frame with this `width` on the Mercator square, moved so that it stays
 * within the region.
 */
function locatorOfWidth(width: number, frame: Frame, region: Bounds): Locator {
  const [left, top] = toMercator([region[0], region[3]]);
  const [right, bottom] = toMercator([region[2], region[1]]);
  const isAround = region[2] - region[0] >= TURN;
  const height = (width * LOCATOR_SIZE.height) / LOCATOR_SIZE.width;
  const [spanX, spanY] = frame.span;
  const [x, y] = frame.center;
  const origin: MercatorPoint = [
    isAround ? x - width / 2 : clamp(x - width / 2, left, right - width),
    clamp(y - height / 2, top, bottom - height),
  ];
  const scale = LOCATOR_SIZE.width / width;
  const [west, north] = fromMercator(origin);
  const [east, south] = fromMercator([origin[0] + width, origin[1] + height]);
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([dx = 0, dy = 0]): MercatorPoint => {
    const step = turnFromScreen([(dx * spanX) / 2, (dy * spanY) / 2], frame.bearing);
    return [(x + step[0] - origin[0]) * scale, (y + step[1] - origin[1]) * scale];
  });
  return { origin, scale, bounds: [west, south, east, north], corners };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
