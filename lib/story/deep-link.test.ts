import fc from "fast-check";
import { expect, test } from "vitest";
import { type DeepLink, parseDeepLink, printDeepLink, roundView } from "./deep-link.ts";

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const month = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);
const place = fc.oneof(
  id.map((waypoint) => ({ kind: "waypoint" as const, waypoint })),
  fc
    .tuple(id, fc.oneof(month, fc.constant("all")))
    .map(([waypoint, step]) => ({ kind: "step" as const, waypoint, step })),
  fc
    .tuple(id, fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }))
    .map(([layer, feature]) => ({ kind: "feature" as const, layer, feature })),
);
const view = fc
  .tuple(
    fc.double({ min: -2, max: 22, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  )
  .map(([zoom, lng, lat]) => roundView({ zoom, center: [lng, lat] }));

test("what is written is read as it was", () => {
  fc.assert(
    fc.property(fc.option(place), fc.option(view), (place, view) => {
      const link: DeepLink = { place, view };
      const hash = printDeepLink(link);
      fc.pre(hash.length <= 500);
      expect(parseDeepLink(hash)).toEqual(place === null && view === null ? null : link);
    }),
  );
});

test("nothing that an address may hold throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webFragments()), (fragment) => {
      const link = parseDeepLink(`#${fragment}`);
      if (link !== null) expect(parseDeepLink(printDeepLink(link))).toEqual(link);
    }),
  );
});

test("each form is distinct from the others, whatever the ids", () => {
  expect(parseDeepLink("#rafah")?.place).toEqual({ kind: "waypoint", waypoint: "rafah" });
  expect(parseDeepLink("#rafah=2025-03")?.place).toMatchObject({ kind: "step", step: "2025-03" });
  expect(parseDeepLink("#view=2025-03")?.place).toMatchObject({ kind: "step", waypoint: "view" });
  expect(parseDeepLink("#strikes/2025-03")?.place).toMatchObject({ kind: "feature" });
  expect(parseDeepLink("#strikes/a%2Fb%26c")?.place).toMatchObject({ feature: "a/b&c" });
  expect(parseDeepLink("#rafah&view=9.5/31.2/34.3")).toEqual({
    place: { kind: "waypoint", waypoint: "rafah" },
    view: { zoom: 9.5, center: [34.3, 31.2] },
  });
});

test("what is none of them is nothing", () => {
  const hostile = [
    "",
    "#",
    "#%",
    "#%E0%A4",
    "#strikes/%",
    "#strikes/",
    "#/12",
    "#a=2025-13",
    "#a=",
    "#a/b/c",
    "#view=",
    "#view=1/2",
    "#view=NaN/0/0",
    "#view=99/0/0",
    "#view=5/91/0",
    "#view=5/0/181",
    "#view=1e3/0/0",
    "#%&view=5/0/0",
    "#<script>alert(1)</script>",
    "#javascript:alert(1)",
    `#${"a".repeat(100_000)}`,
    `#strikes/${"%41".repeat(50_000)}`,
    "#constructor/__proto__/x",
  ];
  expect(hostile.filter((hash) => parseDeepLink(hash) !== null)).toEqual([]);
});
