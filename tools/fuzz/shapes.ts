import fc from "fast-check";
import { measureShare } from "../../lib/geo/figure.ts";
import { measureArea, measureLength } from "../../lib/geo/measure.ts";
import type { LayerData } from "../../lib/story/geography.ts";
import type { Layer } from "../../lib/story/layer.ts";
import type { Repeat } from "./fuzz-content.ts";
import { measureByRows, type RowArea } from "./rows.ts";

type Place = [lng: number, lat: number];
type Rings = Place[][];

/** Shapes to measure, and others that may contain them. */
export interface ShapeCase {
  center: number;
  some: Rings[];
  others: Rings[];
  /** A line, and the places on it, as shares, where it is cut into pieces. */
  line: Place[];
  cuts: number[];
  /** The other form of the same shapes that is measured as well. */
  form: number;
}

const MIDDLES: readonly Place[] = [
  [0, 0],
  [34.3, 31.4],
  [180, -17],
  [-179.5, 65],
  [-70, -52],
];

/** Corners on a grid, so that outlines share corners and stretches, and cover each other. */
const onGrid = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }));
const anywhere = fc.tuple(
  fc.double({ min: -0.6, max: 0.6, noNaN: true }),
  fc.double({ min: -0.6, max: 0.6, noNaN: true }),
);
const place = fc.oneof(
  { weight: 2, arbitrary: onGrid.map(([x, y]): Place => [x / 10, y / 10]) },
  { weight: 3, arbitrary: anywhere.map(([x, y]): Place => [x, y]) },
);

/**
 * A position with seven decimals, as in real files. Two lines a tenth of a millimetre apart may
 * count as one line or as two, and both are right: see `meetSegments`.
 */
const written = fc.oneof(
  onGrid.map(([x, y]): Place => [x / 10, y / 10]),
  fc
    .tuple(fc.integer({ min: -6e6, max: 6e6 }), fc.integer({ min: -6e6, max: 6e6 }))
    .map(([x, y]): Place => [x / 1e7, y / 1e7]),
);

const box = fc
  .tuple(onGrid, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .map(([[x, y], width, height]): Place[] => {
    const [west, south, east, north] = [x / 10, y / 10, (x + width) / 10, (y + height) / 10];
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ];
  });

const star = fc
  .tuple(
    place,
    fc.array(fc.double({ min: 0.02, max: 0.4, noNaN: true }), { minLength: 3, maxLength: 9 }),
  )
  .map(([[x, y], radii]) =>
    radii.map((radius, i): Place => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );

/** A ring that may cross itself, run back on itself or have no area. */
const tangle = fc.array(place, { minLength: 0, maxLength: 7 });

const ring = fc.oneof(
  { weight: 4, arbitrary: star },
  { weight: 4, arbitrary: box },
  { weight: 1, arbitrary: tangle },
);

/** An outline with holes in any place. */
const polygon = fc
  .tuple(ring, fc.array(ring, { maxLength: 2 }))
  .map(([outline, holes]): Rings => [outline, ...holes]);

const polygons = fc.array(polygon, { minLength: 1, maxLength: 3 });

/** The same shapes as other programs may write them. */
const FORMS: readonly [words: string, remake: (some: readonly Rings[]) => Geometry[]][] = [
  ["in another order", (some) => some.toReversed().map(polygonOf)],
  ["given twice", (some) => [...some, ...some].map(polygonOf)],
  [
    "turned round",
    (some) => some.map((rings) => polygonOf(rings.map((ring) => ring.toReversed()))),
  ],
  ["as parts of one", (some) => [{ type: "MultiPolygon", coordinates: [...some] }]],
  ["with positions between", (some) => some.map((rings) => polygonOf(rings.map(withMiddles)))],
  [
    "twice, once with positions between",
    (some) => [...some, ...some.map((rings) => rings.map(withMiddles))].map(polygonOf),
  ],
  [
    "a turn around the world on",
    (some) =>
      some.map((rings, i) =>
        polygonOf(rings.map((ring) => ring.map(([lng, lat]) => [lng + (i % 2 ? -360 : 360), lat]))),
      ),
  ],
  ["beside nothing", (some) => [{ type: "MultiPolygon", coordinates: [] }, ...some.map(polygonOf)]],
];

/**
 * Generates cases of random rings, overlaps, nesting and emptiness, some of them across the 180th
 * meridian.
 */
export const shapeCases: fc.Arbitrary<ShapeCase> = fc
  .record({
    middle: fc.constantFrom(...MIDDLES),
    some: polygons,
    others: polygons,
    line: fc.array(written, { minLength: 2, maxLength: 6 }),
    cuts: fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { maxLength: 3 }),
    form: fc.nat(FORMS.length - 1),
  })
  .map(({ middle: [x, y], some, others, line, ...rest }) => {
    const move = ([lng, lat]: Place): Place => [x + lng, y + lat];
    const close = (open: Place[]) => [...open, ...open.slice(0, 1)].map(move);
    const moveAll = (list: Rings[]) => list.map((rings) => rings.map(close));
    return {
      center: x,
      some: moveAll(some),
      others: moveAll(others),
      line: line.map(move),
      ...rest,
    };
  });

/**
 * The greatest difference from a measurement by rows, as a share of the error that the rows allow.
 */
export interface Agreement {
  area: number;
  share: number;
}

/** Measures a case in both ways and in several forms. Throws where two do not agree. */
export function judgeShapes({ center, some, others, line, cuts, form }: ShapeCase): Agreement {
  const rows = measureByRows(some, others, center);
  const whole = measureByRows(others, others, center).area;
  const data = layerOf(some.map(polygonOf));
  const area = measureArea(data);
  const agreement = { area: compare("area", area, rows.area), share: 0 };
  const sum = some.reduce((total, one) => total + measureArea(layerOf([polygonOf(one)])), 0);
  expectAtMost("area of the union", area, sum);
  const [words, remake] = FORMS[form] as (typeof FORMS)[number];
  expectSame(`area ${words}`, measureArea(layerOf(remake(some))), area);
  const part = storyLayer("part", data);
  const around = storyLayer("whole", layerOf(others.map(polygonOf)));
  if (measureArea(around.data) > 1) {
    const { share, outside } = measureShare(part, around, new Map());
    if (!(share >= 0 && share <= 1 && outside >= 0 && outside <= 1)) {
      throw new Error(`share ${share}, outside ${outside}: between 0 and 1 expected`);
    }
    const inside = { area: rows.shared.area, margin: rows.shared.margin + whole.margin };
    agreement.share = compare("share", share * measureArea(around.data), inside);
  }
  judgeLine(line, cuts);
  return agreement;
}

function judgeLine(line: Place[], cuts: readonly number[]): void {
  const pieces = line.slice(1).flatMap((to, i): Place[][] => {
    const from = line[i] as Place;
    const at = (share: number): Place => [
      from[0] + share * (to[0] - from[0]),
      from[1] + share * (to[1] - from[1]),
    ];
    const stops = [from, ...[...cuts].sort((a, b) => a - b).map(at), to];
    return stops.slice(1).map((end, k) => [stops[k] as Place, end]);
  });
  const lengthOf = (...lines: Place[][]) =>
    measureLength(
      layerOf(lines.map((coordinates): Geometry => ({ type: "LineString", coordinates }))),
    );
  const length = lengthOf(line);
  expectSame("length given twice", lengthOf(line, line), length);
  expectSame("length turned round", lengthOf(line.toReversed()), length);
  expectSame("length there and back", lengthOf([...line, ...line.toReversed()]), length);
  expectSame("length in pieces", lengthOf(...pieces), length, BOW);
  expectSame("length in pieces and whole", lengthOf(...pieces.toReversed(), line), length, BOW);
}

type Geometry = LayerData["features"][number]["geometry"];

function polygonOf(rings: Rings): Geometry {
  return { type: "Polygon", coordinates: rings };
}

function withMiddles(ring: Place[]): Place[] {
  return ring.flatMap((place, i): Place[] => {
    const next = ring[i + 1];
    return next === undefined
      ? [place]
      : [place, [(place[0] + next[0]) / 2, (place[1] + next[1]) / 2]];
  });
}

function layerOf(geometries: readonly Geometry[]): LayerData {
  const features = geometries.map((geometry, i) => ({
    type: "Feature" as const,
    id: `f${i}`,
    properties: {},
    geometry,
  }));
  return { type: "FeatureCollection", features };
}

function storyLayer(id: string, data: LayerData): Layer {
  return {
    id,
    title: id,
    draw: "area",
    color: "grey",
    ticks: false,
    precision: { kind: "surveyed" },
    status: "in force",
    asOf: null,
    sources: [],
    caveat: null,
    note: [],
    origin: { made: null, licences: [], credits: [] },
    derived: null,
    points: null,
    detail: null,
    time: null,
    data,
  };
}

/**
 * A length between two positions is that of the great circle, which is curved: positions on the
 * straight line make it longer.
 */
const BOW = 2e-4;

/** m², or metres; a smaller difference comes from rounding. */
const DUST = 1;

function compare(what: string, measured: number, { area, margin }: RowArea): number {
  const off = Math.abs(measured - area);
  if (off > margin + DUST) {
    throw new Error(`${what}: ${measured} m² measured, ${area} m² ± ${margin} by rows`);
  }
  return off / (margin + DUST);
}

function expectSame(what: string, measured: number, expected: number, share = 1e-6): void {
  if (Math.abs(measured - expected) <= share * expected + DUST) return;
  throw new Error(`${what}: ${expected} expected, ${measured} measured`);
}

function expectAtMost(what: string, measured: number, most: number): void {
  if (measured <= most * (1 + 1e-9) + DUST) return;
  throw new Error(`${what}: at most ${most} expected, ${measured} measured`);
}

/**
 * Tests `count` random cases. Throws where one does not agree, with the smallest such case, and the
 * seed and path that repeat it.
 */
export function fuzzShapes(count: number, repeat: Repeat): Agreement {
  const most: Agreement = { area: 0, share: 0 };
  fc.assert(
    fc.property(shapeCases, (shapes) => {
      const { area, share } = judgeShapes(shapes);
      most.area = Math.max(most.area, area);
      most.share = Math.max(most.share, share);
    }),
    { numRuns: count, ...repeat },
  );
  return most;
}
