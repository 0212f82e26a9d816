import type { Position } from "geojson";
import { buildSegmentTree, segmentBox } from "./box-tree.ts";
import { crossSegments, NEAR, SNAP } from "./cross-segments.ts";
import { nearestOnLine } from "./nearest.ts";
import { closeRing, latOf, lngOf, openRing, polygonContains, signedArea } from "./ring.ts";

/** A piece of line within this many metres of the outline runs along it, not inside it. */
const ON_OUTLINE = 1e-4;

/** A piece of a line that lies inside a polygon. */
export interface InsidePiece {
  vertices: Position[];
  /** Whether its first (last) vertex is a vertex of the noded rings, by identity. */
  startsOnRing: boolean;
  endsOnRing: boolean;
}

/**
 * A polygon whose rings have a vertex wherever a line meets them, and the pieces of that line
 * inside.
 */
export interface NodedPolygon {
  /**
   * Open rings with the polygon's inside to their left: the outer ring counter-clockwise, holes
   * clockwise.
   */
  rings: Position[][];
  /** In the order of the line. */
  pieces: InsidePiece[];
}

interface Hit {
  /** Place along the line: index of the segment plus the share of it. */
  along: number;
  vertex: Position;
}

const orient = (ring: readonly Position[], counterClockwise: boolean): Position[] => {
  const open = openRing(ring);
  return signedArea(open) > 0 === counterClockwise ? open : open.reverse();
};

/**
 * Finds where the line meets one ring; adds the vertices that the ring needs there to `inserts`.
 */
function findHits(
  ring: readonly Position[],
  line: readonly Position[],
  inserts: Map<number, { u: number; vertex: Position }[]>,
): Hit[] {
  const hits: Hit[] = [];
  const tree = buildSegmentTree(line);
  for (let s = 0; s < ring.length; s++) {
    const c = ring[s] as Position;
    const d = ring[(s + 1) % ring.length] as Position;
    const onSegment: { u: number; vertex: Position }[] = [];
    tree.find(segmentBox(c, d, NEAR), 0, (k) => {
      const crossing = crossSegments(line[k] as Position, line[k + 1] as Position, c, d);
      if (crossing === null) return false;
      const { t, u } = crossing;
      const same = onSegment.find((point) => Math.abs(point.u - u) < SNAP);
      let vertex = u < SNAP ? c : u > 1 - SNAP ? d : same?.vertex;
      if (vertex === undefined) {
        vertex = [lngOf(c) + u * (lngOf(d) - lngOf(c)), latOf(c) + u * (latOf(d) - latOf(c))];
        onSegment.push({ u, vertex });
      }
      hits.push({ along: k + Math.min(1, Math.max(0, t)), vertex });
      return false;
    });
    if (onSegment.length > 0) inserts.set(s, onSegment);
  }
  return hits;
}

/**
 * Overlays a line on a polygon: gives the polygon's rings a vertex at each crossing and cuts the
 * line there.
 */
export function nodeLine(polygon: readonly Position[][], line: readonly Position[]): NodedPolygon {
  const hits: Hit[] = [];
  const rings = polygon.map((original, index) => {
    const ring = orient(original, index === 0);
    const inserts = new Map<number, { u: number; vertex: Position }[]>();
    for (const hit of findHits(ring, line, inserts)) hits.push(hit);
    return ring.flatMap((vertex, s) => {
      const added = (inserts.get(s) ?? []).sort((p, q) => p.u - q.u);
      return [vertex, ...added.map((point) => point.vertex)];
    });
  });
  hits.sort((p, q) => p.along - q.along);
  // A vertex of the line on the outline is met from both of its segments, a vertex of the outline
  // from both of its own.
  const stops = hits.filter((hit, i) => {
    const before = hits[i - 1];
    return !(before && before.vertex === hit.vertex && hit.along - before.along < 2 * SNAP);
  });
  return { rings, pieces: cutLine(polygon, line, stops) };
}

function cutLine(
  polygon: readonly Position[][],
  line: readonly Position[],
  stops: readonly Hit[],
): InsidePiece[] {
  const outlines = polygon.map(closeRing);
  const pieces: InsidePiece[] = [];
  for (let i = -1; i < stops.length; i++) {
    const from = stops[i];
    const to = stops[i + 1];
    const start = from?.along ?? -1;
    const end = to?.along ?? line.length;
    const between = line.slice(
      Math.max(0, Math.floor(start + SNAP) + 1),
      Math.max(0, Math.ceil(end - SNAP)),
    );
    const vertices = [...(from ? [from.vertex] : []), ...between, ...(to ? [to.vertex] : [])];
    const [first, second] = vertices;
    if (first === undefined || second === undefined) continue;
    const middle = [(lngOf(first) + lngOf(second)) / 2, (latOf(first) + latOf(second)) / 2];
    const onOutline = outlines.some(
      (outline) => (nearestOnLine(middle, outline)?.metres ?? Infinity) < ON_OUTLINE,
    );
    if (onOutline || !polygonContains(polygon, middle)) continue;
    pieces.push({ vertices, startsOnRing: from !== undefined, endsOnRing: to !== undefined });
  }
  return pieces;
}
