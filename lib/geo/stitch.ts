import type { Position } from "geojson";
import { closeRing, isStraight, latOf, lngOf, openRing, ringContains, signedArea } from "./ring.ts";

/** Two positions of a seam within this many degrees are the same. */
const SAME = 1e-7;

/** A piece of an outline between two positions on the seam, or along the seam, with its polygon. */
interface Chain {
  from: number;
  to: number;
  points: Position[];
  polygon: number;
}

/**
 * Joins polygons that meet along a meridian, and removes the edge between them. An edge with no
 * polygon on its other side stays. Polygons without an edge there come first, unchanged. Null where
 * none meet. Takes time in proportion to the number of positions.
 */
export function stitch(polygons: readonly Position[][][], meridian: number): Position[][][] | null {
  const isOn = (position: Position) => Math.abs(lngOf(position) - meridian) < SAME;
  const hasEdge = (ring: Position[]) =>
    ring.some((p, i) => isOn(p) && isOn(ring[(i + 1) % ring.length] as Position));
  const oriented = polygons.map((rings) => rings.map((ring, i) => orient(ring, i === 0)));
  const touching = oriented.filter((rings) => rings.some(hasEdge));
  if (touching.length < 2) return null;
  const apart = polygons.filter((_, i) => !oriented[i]?.some(hasEdge));
  const rows = rowsOf(touching.flat().filter(hasEdge).flat().filter(isOn));
  const chains: Chain[] = [];
  const seam = new Map<number, { rise: number; polygon: number }>();
  const whole: { ring: Position[]; polygon: number }[] = [];
  for (const [polygon, rings] of touching.entries()) {
    for (const ring of rings) {
      if (!hasEdge(ring)) whole.push({ ring, polygon });
      else
        for (const chain of chainsOf(ring, isOn, rows, polygon)) {
          if (chain.points.length > 2 || !chain.points.every(isOn)) chains.push(chain);
          else addRise(seam, chain);
        }
    }
  }
  if (![...seam.values()].some(({ rise }) => rise === 0)) return null;
  const levels = rows.levels;
  for (const [row, { rise, polygon }] of seam) {
    if (Math.abs(rise) > 1) return null;
    if (rise === 0) continue;
    const [from, to] = rise > 0 ? [row, row + 1] : [row + 1, row];
    const points = [from, to].map((at) => [meridian, levels[at] ?? 0]);
    chains.push({ from, to, points, polygon });
  }
  const traced = trace(chains);
  if (traced === null) return null;
  const outlines = touching.map(([outline = []]) => outline);
  // Drops the position that the cut added where it met an outline.
  const withoutCut = ({ ring, polygons: own }: Traced): Traced => ({
    ring: ring.filter((p, i) => {
      const [before, after] = [ring.at(i - 1), ring[(i + 1) % ring.length]];
      return !(isOn(p) && before && after && isStraight(before, p, after));
    }),
    polygons: own,
  });
  return [
    ...apart,
    ...asPolygons(
      traced.map((each) => startAgain(withoutCut(each), outlines)),
      whole,
    ),
  ];
}

/** Open, with the inside to its left: outlines counter-clockwise, holes clockwise. */
function orient(ring: readonly Position[], isOutline: boolean): Position[] {
  const open = openRing(ring);
  return signedArea(open) > 0 === isOutline ? open : open.reverse();
}

/** The latitudes on a seam, from south to north, and the index of each. */
interface Rows {
  levels: number[];
  of(position: Position): number;
}

function rowsOf(positions: readonly Position[]): Rows {
  const key = (lat: number) => Math.round(lat / SAME);
  const levels: number[] = [];
  const rows = new Map<number, number>();
  for (const lat of positions.map(latOf).sort((a, b) => a - b)) {
    const last = levels.at(-1);
    if (last === undefined || lat - last >= SAME) levels.push(lat);
    rows.set(key(lat), levels.length - 1);
  }
  return { levels, of: (position) => rows.get(key(latOf(position))) ?? 0 };
}

/** A ring with an edge on the seam, cut at each of its positions there. */
function chainsOf(
  ring: readonly Position[],
  isOn: (position: Position) => boolean,
  rows: Rows,
  polygon: number,
): Chain[] {
  const start = ring.findIndex(isOn);
  const turned = [...ring.slice(start), ...ring.slice(0, start + 1)];
  const chains: Chain[] = [];
  let points: Position[] = [];
  for (const position of turned) {
    points.push(position);
    if (points.length < 2 || !isOn(position)) continue;
    const [from, to] = [rows.of(points[0] as Position), rows.of(position)];
    if (from !== to || points.length > 2) chains.push({ from, to, points, polygon });
    points = [position];
  }
  return chains;
}

function addRise(
  seam: Map<number, { rise: number; polygon: number }>,
  { from, to, polygon }: Chain,
): void {
  for (let row = Math.min(from, to); row < Math.max(from, to); row++) {
    const rise = (seam.get(row)?.rise ?? 0) + Math.sign(to - from);
    seam.set(row, { rise, polygon });
  }
}

/** A ring made of chains, and the polygons that the chains come from. */
interface Traced {
  ring: Position[];
  polygons: Set<number>;
}

/** Joins chains into rings; null where they do not close. */
function trace(chains: readonly Chain[]): Traced[] | null {
  const starts = new Map<number, Chain[]>();
  for (const chain of chains) starts.set(chain.from, [...(starts.get(chain.from) ?? []), chain]);
  const traced: Traced[] = [];
  for (const first of chains) {
    if (!starts.get(first.from)?.includes(first)) continue;
    const ring: Position[] = [];
    const polygons = new Set<number>();
    let chain = first;
    for (;;) {
      const here = starts.get(chain.from) ?? [];
      here.splice(here.indexOf(chain), 1);
      for (const point of chain.points.slice(0, -1)) ring.push(point);
      polygons.add(chain.polygon);
      if (chain.to === first.from && isClosing(chain, first, starts.get(chain.to) ?? [])) break;
      const next = nextOf(chain, starts.get(chain.to) ?? []);
      if (next === undefined) return null;
      chain = next;
    }
    traced.push({ ring, polygons });
  }
  return traced;
}

/**
 * Among the chains that continue from a chain's end, the first one clockwise from its reverse
 * direction.
 */
function nextOf(chain: Chain, others: readonly Chain[]): Chain | undefined {
  const [before, end] = chain.points.slice(-2) as [Position, Position];
  const turn = ({ points: [from, to] }: Chain) => clockwise(end, before, from, to);
  return others.reduce<Chain | undefined>(
    (best, other) => (best === undefined || turn(other) < turn(best) ? other : best),
    undefined,
  );
}

function isClosing(chain: Chain, first: Chain, others: readonly Chain[]): boolean {
  return nextOf(chain, [first, ...others]) === first;
}

/**
 * Clockwise angle, above 0 and up to 2π, from the direction end→before to the direction from→to.
 */
function clockwise(end: Position, before: Position, from?: Position, to?: Position): number {
  const angle = (a: Position, b: Position) => Math.atan2(latOf(b) - latOf(a), lngOf(b) - lngOf(a));
  if (from === undefined || to === undefined) return Infinity;
  const difference = angle(end, before) - angle(from, to);
  const turn = ((difference % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  return turn < 1e-12 ? 2 * Math.PI : turn;
}

/**
 * Rotates a ring so that it begins where its longest outline began: simplification depends on the
 * start.
 */
function startAgain({ ring, polygons }: Traced, outlines: readonly Position[][]): Traced {
  const own = [...polygons].map((polygon) => outlines[polygon] ?? []);
  const longest = own.reduce((a, b) => (b.length > a.length ? b : a));
  const index = longest[0] === undefined ? -1 : ring.indexOf(longest[0]);
  return index < 1
    ? { ring, polygons }
    : { ring: [...ring.slice(index), ...ring.slice(0, index)], polygons };
}

/** Groups outlines with their holes: the traced ones, and those that do not touch the seam. */
function asPolygons(
  traced: readonly Traced[],
  whole: readonly { ring: Position[]; polygon: number }[],
): Position[][][] {
  const rings = [
    ...traced,
    ...whole.map(({ ring, polygon }) => ({ ring, polygons: new Set([polygon]) })),
  ];
  const outlines = rings.filter(({ ring }) => signedArea(ring) > 0);
  const holes = rings.filter(({ ring }) => signedArea(ring) < 0);
  const polygons = outlines.map(({ ring }) => [closeRing(ring)]);
  for (const hole of holes) {
    const around = outlines.flatMap(({ polygons: own }, i) =>
      [...hole.polygons].some((one) => own.has(one)) ? [i] : [],
    );
    const probe = hole.ring[0] as Position;
    const home =
      around.length < 2
        ? around[0]
        : around.find((i) => ringContains(outlines[i]?.ring ?? [], probe));
    // A ring that lies in none of them is an outline with the wrong direction.
    if (home === undefined) polygons.push([closeRing(hole.ring)]);
    else polygons[home]?.push(closeRing(hole.ring));
  }
  return polygons;
}
