import type { LabelKind, LabelProperties } from "../../story/map-document.ts";
import { dotExtent, LABEL_LOOKS } from "../label-look.ts";

/** One way to write a label at its point: the less it costs, the better it reads. */
export interface Candidate {
  text: string;
  anchor: LabelProperties["anchor"];
  /** In ems of the label's size. */
  offset: [x: number, y: number];
  cost: number;
}

/** Room in CSS px between a dot and its label. */
const DOT_GAP = 3;

/**
 * How far a line of text is lifted, in ems, so that its small letters, not its line box, stand
 * level with the dot beside it.
 */
const OPTICAL_LIFT = 0.13;

/** Empty part of a line box above its capitals, in ems; less below, where letters hang. */
const EMPTY_TOP = 0.18;

/**
 * Where a label may stand at its dot, the best first, with the cost of each. The anchor is the side
 * the dot is at; `shift` moves the label right or left of it.
 */
const ANCHORS: readonly [anchor: LabelProperties["anchor"], cost: number, shift?: number][] = [
  ["left", 0],
  ["right", 0.3],
  ["bottom", 0.5],
  ["top", 0.6],
  ["bottom", 0.7, 1],
  ["top", 0.75, 1],
  ["bottom-left", 0.8],
  ["top-left", 0.9],
  ["bottom", 0.95, -1],
  ["bottom-right", 1],
  ["top", 1, -1],
  ["top-right", 1.1],
];

/**
 * Ems of a label's own size by which it moves sideways over or under its dot, for each letter:
 * about a quarter.
 */
const SHIFT = 0.13;

/**
 * Further room in CSS px that a label may leave where something lies about its dot, and what it
 * costs.
 */
const FURTHER: readonly [room: number, cost: number][] = [
  [0, 0],
  [6, 1.3],
  [12, 2.6],
  [20, 3.9],
];

/**
 * What it costs, a CSS px, to stand beside what lies over a dot; less than the same room beside
 * nothing.
 */
const EXTENT_COST = 0.1;

/** What a name in two lines costs where one would do. */
const BROKEN_COST = 1;

/**
 * The ways to write the name of a place with a dot, in one line or two, the nearest first, and the
 * best first of each distance. `extents` are the radii in CSS px of what lies over the dot, such as
 * large marks: the name may stand close to each.
 */
export function dotCandidates(
  kind: LabelKind,
  text: string,
  extents: readonly number[],
): Candidate[] {
  const own = dotExtent(kind);
  const broken = breakInTwo(text);
  return [own, ...extents.filter((extent) => extent > own)].flatMap((extent) => {
    const extra = EXTENT_COST * (extent - own);
    const whole = atDistances(kind, text, extent, extra);
    if (broken === null) return whole;
    return [...whole, ...atDistances(kind, broken, extent, extra + BROKEN_COST)];
  });
}

function atDistances(kind: LabelKind, text: string, extent: number, extra: number): Candidate[] {
  const longest = Math.max(...text.split("\n").map((line) => line.length));
  return FURTHER.flatMap(([room, further]) => {
    const gap = (extent + DOT_GAP + room) / LABEL_LOOKS[kind].size;
    return ANCHORS.map(([anchor, cost, shift = 0]) => {
      const [x, y] = offsetOf(anchor, gap);
      const offset: Candidate["offset"] = [x + shift * SHIFT * longest, y];
      return { text, anchor, offset, cost: cost + further + extra };
    });
  });
}

/**
 * The ways to write the name of a sea, country, region or river around its point: on one line or
 * two.
 */
export function nameCandidates(kind: LabelKind, text: string): Candidate[] {
  const one: Candidate = {
    text,
    anchor: "center",
    offset: [0, 0],
    cost: kind === "sea" ? 0.15 : 0,
  };
  const broken = breakInTwo(text);
  if (broken === null) return [{ ...one, cost: 0 }];
  return [one, { ...one, text: broken, cost: kind === "sea" ? 0 : 0.3 }];
}

function offsetOf(anchor: LabelProperties["anchor"], gap: number): [x: number, y: number] {
  const aslant = gap * Math.SQRT1_2;
  const beside = anchor.includes("-") ? aslant : gap;
  const x = anchor.endsWith("left") ? beside : anchor.endsWith("right") ? -beside : 0;
  if (anchor.startsWith("top")) return [x, beside - EMPTY_TOP];
  if (anchor.startsWith("bottom")) return [x, EMPTY_TOP / 2 - beside];
  return [x, -OPTICAL_LIFT];
}

/** Breaks a name at the space nearest to its middle; null where it has none. */
function breakInTwo(text: string): string | null {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = text.length / 2;
  const [nearest] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (nearest === undefined) return null;
  return `${text.slice(0, nearest)}\n${text.slice(nearest + 1)}`;
}
