/**
 * Measures areas by rows, in a calculation that shares nothing with lib/geo. It cuts the ground
 * into narrow rows of latitude. In the middle of each row, it finds the stretches inside by
 * counting how often each ring winds around them.
 */

type Place = readonly number[];
type Rings = readonly (readonly Place[])[];
type Stretch = readonly [west: number, east: number];

/** An area in m² with its greatest error, which comes from the height of the rows. */
export interface RowArea {
  area: number;
  margin: number;
}

const RADIUS = 6_371_008.8;
const ROWS = 200;

/**
 * Share of a row's height at its border with the next row where no sample is taken: an edge there
 * shows only as a jump.
 */
const BLIND = 0.006;

/**
 * Measures the ground that polygons cover, and the part of it that others cover as well. Longitudes
 * that differ by whole turns of the world are the same; all must lie within half a turn of
 * `center`.
 */
export function measureByRows(
  polygons: readonly Rings[],
  others: readonly Rings[],
  center: number,
): { area: RowArea; shared: RowArea } {
  const near = (lng: number) => lng - 360 * Math.round((lng - center) / 360);
  // A ring moves as a whole, so that it stays in one piece.
  const moved = (list: readonly Rings[]) =>
    list.map((rings) => {
      const turn = near(rings[0]?.[0]?.[0] ?? 0) - (rings[0]?.[0]?.[0] ?? 0);
      return rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng + turn, lat]));
    });
  const [first, second] = [moved(polygons), moved(others)];
  const lats = first.flat(2).map(([, lat = 0]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const height = (north - south) / ROWS;
  const last = { area: 0, shared: 0 };
  const sums = { area: { area: 0, margin: 0 }, shared: { area: 0, margin: 0 } };
  for (let row = 0; row < ROWS && height > 0; row++) {
    const low = south + row * height;
    // m² per degree of longitude in this row.
    const size =
      ((RADIUS * RADIUS * Math.PI) / 180) * (Math.sin(rad(low + height)) - Math.sin(rad(low)));
    const samples = [BLIND / 2, 0.25, 0.5, 0.75, 1 - BLIND / 2].map((share) => {
      const lat = low + share * height;
      const ground = unite(first.flatMap((rings) => stretchesOf(rings, lat)));
      const around = unite(second.flatMap((rings) => stretchesOf(rings, lat)));
      return { area: widthOf(ground), shared: widthOf(intersect(ground, around)) };
    });
    for (const key of ["area", "shared"] as const) {
      const widths = samples.map((sample) => sample[key]);
      sums[key].area += (size * widths.reduce((sum, width) => sum + width, 0)) / widths.length;
      const jump = Math.abs((widths[0] ?? 0) - last[key]);
      sums[key].margin += size * (Math.max(...widths) - Math.min(...widths) + jump * BLIND);
      last[key] = widths.at(-1) ?? 0;
    }
  }
  return sums;
}

/** The stretches of a latitude inside a polygon: inside its outline and in none of its holes. */
function stretchesOf([outline = [], ...holes]: Rings, lat: number): Stretch[] {
  const inside = unite(ringStretches(outline, lat));
  return subtract(inside, unite(holes.flatMap((hole) => ringStretches(hole, lat))));
}

/** The stretches of a latitude that a ring winds around at least once. */
function ringStretches(ring: readonly Place[], lat: number): Stretch[] {
  const crossings = ring
    .flatMap(([x = 0, y = 0], i) => {
      const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
      if (y <= lat === y2 <= lat) return [];
      return [{ lng: x + ((lat - y) / (y2 - y)) * (x2 - x), turn: y2 > y ? 1 : -1 }];
    })
    .sort((a, b) => a.lng - b.lng);
  let winding = 0;
  return crossings.flatMap(({ lng, turn }, i): Stretch[] => {
    winding += turn;
    const next = crossings[i + 1];
    return winding !== 0 && next !== undefined ? [[lng, next.lng]] : [];
  });
}

function unite(stretches: readonly Stretch[]): Stretch[] {
  const united: [number, number][] = [];
  for (const [west, east] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last !== undefined && west <= last[1]) last[1] = Math.max(last[1], east);
    else united.push([west, east]);
  }
  return united;
}

function intersect(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return some.flatMap(([west, east]) =>
    others.flatMap(([from, to]): Stretch[] => {
      const stretch: Stretch = [Math.max(west, from), Math.min(east, to)];
      return stretch[0] < stretch[1] ? [stretch] : [];
    }),
  );
}

function subtract(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const gaps = [-Infinity, ...others.flat(), Infinity];
  const free = gaps.flatMap((from, i): Stretch[] =>
    i % 2 === 0 ? [[from, gaps[i + 1] ?? Infinity]] : [],
  );
  return intersect(some, free);
}

function widthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [west, east]) => sum + east - west, 0);
}

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
