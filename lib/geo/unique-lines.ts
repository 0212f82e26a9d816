import type { Position } from "geojson";
import { meetSegments, type Stretch } from "./meet-segments.ts";
import { buildSegments, positionAt, type Segment, uncovered, visitPairs } from "./segments.ts";

/**
 * Removes repeated stretches: where lines run along each other, or one comes back on itself, the
 * first stretch stays. Consecutive pieces of one line stay one line.
 */
export function uniqueLines(lines: readonly (readonly Position[])[]): Position[][] {
  const once = [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
  const segments = buildSegments(once, { seam: true });
  const covered = new Map<number, Stretch[]>();
  visitPairs(segments, (i, j) => {
    const [a, b] = [segments.all[i] as Segment, segments.all[j] as Segment];
    const met = meetSegments(a.from, a.to, b.from, b.to);
    if (met?.kind === "along") covered.set(j, [...(covered.get(j) ?? []), met.u]);
  });
  const pieces: Position[][] = [];
  let line = -1;
  for (const [i, segment] of segments.all.entries()) {
    for (const [from, to] of uncovered(covered.get(i) ?? [])) {
      const [start, end] = [positionAt(segment, from), positionAt(segment, to)];
      const last = pieces.at(-1);
      if (line === segment.line && isSame(last?.at(-1) ?? [], start)) last?.push(end);
      else pieces.push([start, end]);
      line = segment.line;
    }
  }
  return pieces;
}

/**
 * The pieces of rings with no other piece along them. If the rings only touch, these are the
 * outline of their union.
 */
export function singleStretches(rings: readonly (readonly Position[])[]): Position[][] {
  const segments = buildSegments(rings, { seam: true });
  const covered = new Map<number, Stretch[]>();
  const cover = (i: number, stretch: Stretch) =>
    covered.set(i, [...(covered.get(i) ?? []), stretch]);
  visitPairs(segments, (i, j) => {
    const [a, b] = [segments.all[i] as Segment, segments.all[j] as Segment];
    const met = meetSegments(a.from, a.to, b.from, b.to);
    if (met?.kind !== "along") return;
    cover(i, met.t);
    cover(j, met.u);
  });
  return segments.all.flatMap((segment, i) =>
    uncovered(covered.get(i) ?? []).map(([from, to]) => [
      positionAt(segment, from),
      positionAt(segment, to),
    ]),
  );
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
