import { boxesOverlap, grow, isInside } from "../../map/labels/overlap.ts";
import type { Box } from "../../map/labels/plane.ts";
import { toMercator } from "../../map/mercator.ts";
import type { LngLat, MercatorPoint } from "../../story/geography.ts";
import { nearLng } from "../../story/longitude.ts";
import { MARKED_KINDS, type Place } from "../../story/place.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { LOCATOR_SIZE, type Locator } from "./build-locator.ts";

/** A name in a locator, with the dot that it names; null where it names an area. */
export interface LocatorName {
  name: string;
  d: string;
  /** Where the baseline begins, in CSS px. */
  at: MercatorPoint;
  dot: MercatorPoint | null;
}

/** Size of a name in CSS px: the least that can be read. */
const SIZE = 9;

/** Names that a picture so small has room for. */
const MOST = 2;

/** Height of capitals in CSS px. */
const CAP_HEIGHT = 0.7 * SIZE;

/** Width in degrees from which a locator names countries. */
const COUNTRY_WIDTH = 12;

/** Room in CSS px between the frame and the name of a country. */
const COUNTRY_DISTANCE = 12;

/** Last rank of a city that orients a reader far from it. */
const KNOWN_RANK = 2;

/** Radius of a dot in CSS px. */
export const DOT_RADIUS = 1.6;

/**
 * Names in a locator, two at most, where they stand clear of the frame: capitals and well-known
 * cities by their dots, countries only in a region so wide that the name of one does not reach into
 * the next.
 */
export function locatorNames(
  places: readonly Place[],
  locator: Locator,
  outline: OutlineText,
): LocatorName[] {
  const frame = boxAround(locator.corners);
  const taken = [grow(frame, 3)];
  const names: LocatorName[] = [];
  for (const place of candidates(places, locator)) {
    if (names.length === MOST) break;
    const text = outline(place.name, "Plex Medium", SIZE, 0);
    if (names.some(({ name }) => name === place.name)) continue;
    const at = toPicture(place.at, locator);
    const isMarked = MARKED_KINDS.includes(place.kind);
    const stands = startsAt(at, text.width, isMarked).find((start) => {
      const box = boxOf(start, text.width, isMarked ? at : null);
      const others = isMarked ? taken : [...taken, grow(frame, COUNTRY_DISTANCE)];
      return isInside(box, ROOM) && !others.some((other) => boxesOverlap(box, other));
    });
    if (stands === undefined) continue;
    taken.push(grow(boxOf(stands, text.width, isMarked ? at : null), 2));
    names.push({ name: place.name, d: text.d, at: stands, dot: isMarked ? at : null });
  }
  return names;
}

/**
 * Where the baseline of a name may begin: beside its dot, above or below it, in the middle or with
 * an end at the dot; over the middle of a country.
 */
function startsAt([x, y]: MercatorPoint, width: number, isMarked: boolean): MercatorPoint[] {
  const middle = y + CAP_HEIGHT / 2;
  if (!isMarked) return [[x - width / 2, middle]];
  return [
    [x + 4, middle],
    [x - 4 - width, middle],
    [x - width / 2, y - 4],
    [x - width / 2, y + 4 + CAP_HEIGHT],
    [x - width + DOT_RADIUS, y - 4],
    [x - DOT_RADIUS, y - 4],
    [x - width + DOT_RADIUS, y + 4 + CAP_HEIGHT],
    [x - DOT_RADIUS, y + 4 + CAP_HEIGHT],
  ];
}

function boxOf([x, y]: MercatorPoint, width: number, dot: MercatorPoint | null): Box {
  const box = { left: x, right: x + width, top: y - CAP_HEIGHT - 1, bottom: y + 2 };
  if (dot === null) return box;
  return boxAround([
    [box.left, box.top],
    [box.right, box.bottom],
    [dot[0] - DOT_RADIUS, dot[1] - DOT_RADIUS],
    [dot[0] + DOT_RADIUS, dot[1] + DOT_RADIUS],
  ]);
}

function boxAround(points: readonly MercatorPoint[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function toPicture(at: LngLat, { origin, scale, bounds }: Locator): MercatorPoint {
  const [x, y] = toMercator([nearLng(at[0], (bounds[0] + bounds[2]) / 2), at[1]]);
  return [(x - origin[0]) * scale, (y - origin[1]) * scale];
}

const ROOM: Box = {
  left: 3,
  top: 3,
  right: LOCATOR_SIZE.width - 3,
  bottom: LOCATOR_SIZE.height - 3,
};

/**
 * Countries first, then capitals, then the best-known cities; of equal ones the nearer to the
 * middle.
 */
function candidates(places: readonly Place[], locator: Locator): Place[] {
  const { bounds } = locator;
  const isWide = bounds[2] - bounds[0] >= COUNTRY_WIDTH;
  const order = ({ kind, rank }: Place): number | null => {
    if (kind === "country") return isWide ? 0 : null;
    if (kind === "capital") return rank;
    return kind === "city" && rank <= KNOWN_RANK ? 10 + rank : null;
  };
  return places
    .flatMap((place) => {
      const rank = order(place);
      return rank === null ? [] : [{ place, rank }];
    })
    .sort((a, b) => a.rank - b.rank || fromMiddle(a.place, locator) - fromMiddle(b.place, locator))
    .map(({ place }) => place);
}

/** Distance of a place from the middle of the picture, in CSS px. */
function fromMiddle({ at }: Place, locator: Locator): number {
  const [x, y] = toPicture(at, locator);
  return Math.hypot(x - LOCATOR_SIZE.width / 2, y - LOCATOR_SIZE.height / 2);
}
