import { Resvg } from "@resvg/resvg-js";
import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { loadStory } from "../content/load-story.ts";
import { buildMapFiles } from "../map/document/document.ts";
import { LABEL_LOOKS } from "../map/label-look.ts";
import { mapData } from "../picture/build-pictures.ts";
import { buildCard, CARD_MAP } from "../picture/card/card.ts";
import { renderWaypointMap } from "../picture/render-waypoint-map.ts";
import { createMeasureText } from "./measure-text.ts";
import { createOutlineText } from "./outline-text.ts";

/**
 * What a reader of each name sees, from left to right, in the forms that Arabic letters take beside
 * each other.
 */
const SEEN: Record<string, string[]> = {
  غزة: ["\ufe93", "\ufeb0", "\ufecf"],
  עזה: ["ה", "ז", "ע"],
  "רפיח 2025": [..."2025 ", "ח", "י", "פ", "ר"],
  "(معبر رفح)": [..."(\ufea2\ufed3\ufead \ufeae\ufe92\ufecc\ufee3)"],
  "Khan Yunis خان يونس": [..."Khan Yunis \ufeb2\ufee7\ufeee\ufef3 \ufee5\ufe8e\ufea7"],
};

const read = loadStory("testing/fixtures/right-to-left", "crossings");
if ("problems" in read) throw new Error("a story without problems expected");
const { story } = read;
const outline = createOutlineText(undefined, 2);
const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };
const world = { land: nothing, borders: nothing, water: nothing };
const map = buildMapFiles(story, world, createMeasureText());
const files = { document: map.document, data: mapData(map), outline };
const SIZE = { width: 742, height: 704 };
const svg = renderWaypointMap(files, "crossings", { form: "wide", size: SIZE });

/** Where the contours of a path begin. */
const startsOf = (d: string) =>
  [...d.matchAll(/M(-?\d*(?:\.\d+)?) ?(-?\d*(?:\.\d+)?)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );

/**
 * Letters side by side in the order given, with no rule of any script: what a label must look like.
 */
function setByHand(letters: readonly string[]): string {
  const { font, size } = LABEL_LOOKS.city;
  let x = 0;
  return letters
    .map((letter) => {
      const { d, width } = outline(letter, font, size, 0);
      const moved = d.replace(
        /M(-?\d*(?:\.\d+)?) ?/g,
        (_, start: string) => `M${Number(start) + x} `,
      );
      x += width;
      return moved;
    })
    .join("");
}

/**
 * The label among the picture's paths whose contours lie to each other as those of this path; null
 * where none does.
 */
function findLabel(byHand: string): { dx: number; dy: number } | null {
  const expected = startsOf(byHand);
  for (const [, d = ""] of svg.matchAll(/<path [^>]*?d="(M[^"]*)"/g)) {
    const found = startsOf(d);
    const [[x, y] = [0, 0]] = found;
    const [[ex, ey] = [0, 0]] = expected;
    const [dx, dy] = [x - ex, y - ey];
    const isLike = found.every(([fx, fy], at) => {
      const [hx, hy] = expected[at] ?? [Number.NaN, Number.NaN];
      return Math.hypot(fx - dx - hx, fy - dy - hy) < 0.1;
    });
    if (found.length === expected.length && isLike) return { dx, dy };
  }
  return null;
}

function pixelsOf(markup: string): Buffer {
  const options = { font: { loadSystemFonts: false }, fitTo: { mode: "zoom", value: 2 } } as const;
  return new Resvg(markup, options).render().pixels;
}

/** Share of the letters' ink that is dark in the picture, too. */
function darkShare(picture: Buffer, d: string, { dx, dy }: { dx: number; dy: number }): number {
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><path transform="translate(${dx} ${dy})" d="${d}"/></svg>`;
  const ink = pixelsOf(alone);
  let [inked, dark] = [0, 0];
  for (let at = 0; at < ink.length; at += 4) {
    if ((ink[at + 3] ?? 0) < 200) continue;
    inked += 1;
    if ((picture[at] ?? 255) < 110) dark += 1;
  }
  return dark / inked;
}

test("names in Arabic and Hebrew are labels of the picture, joined and in the order in which they are read", () => {
  expect(story.places.map(({ name }) => name)).toEqual(Object.keys(SEEN));
  for (const [name, letters] of Object.entries(SEEN)) {
    expect(findLabel(setByHand(letters)), name).not.toBeNull();
    expect(findLabel(setByHand([...name])), `${name}, as it is typed`).toBeNull();
  }
});

test("so they are in its PNG", () => {
  const picture = pixelsOf(svg);
  for (const [name, letters] of Object.entries(SEEN)) {
    const byHand = setByHand(letters);
    const place = findLabel(byHand);
    if (place === null) throw new Error(`a label of ${name} expected`);
    expect(darkShare(picture, byHand, place), name).toBeGreaterThan(0.98);
    expect(darkShare(picture, setByHand([...name]), place), name).toBeLessThan(0.9);
  }
});

test("a card of such a story is mirrored, and its title begins at the right", () => {
  const chapter = story.chapters[0];
  const { waypoint } = chapter.passages[0];
  const card = buildCard({
    story,
    chapter,
    waypoint,
    site: { name: "Atlas", accent: { light: "#8a5f00", dark: "#d9a441" } },
    map: renderWaypointMap(files, waypoint.id, { form: "tall", ...CARD_MAP }),
    outline,
  });
  expect(card).toMatch(/<svg x="0" y="0" width="740"/);
  const places = [...card.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map(([, x]) => Number(x));
  expect(Math.min(...places)).toBeGreaterThan(740);
});
