import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import type { Story } from "../../story/story.ts";
import { createOutlineText } from "../../type/outline-text.ts";
import { buildCard, CARD_MAP } from "./card.ts";
import type { CardRequest } from "./card-request.ts";

/** A line of a card: what it says, where it begins and stands, how wide it is; in px. */
interface Line {
  text: string;
  x: number;
  y: number;
  width: number;
}

const MAP = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path id="the-map" d="M0 0h9v9z"/></svg>`;
const WORDS_WIDTH = 460;

function card(given: Partial<CardRequest> & { title?: string; as?: Partial<Story> } = {}) {
  const { title = "Half of the island", as = {}, ...request } = given;
  const story: Story = { ...islandStory(), credits: ["© Mappers", "Earth"], ...as };
  const widths = new Map<string, number>();
  const svg = buildCard({
    story,
    chapter: { title },
    waypoint: story.chapters[0].passages[0].waypoint,
    site: { name: "The Gazette", accent: { light: "#8a5f00", dark: "#d9a441" } },
    map: MAP,
    // Half an em a letter; the text itself stands for its outline.
    outline: (text, _font, size) => {
      const line = { d: text, width: 0.5 * size * text.length };
      widths.set(text, line.width);
      return line;
    },
    ...request,
  });
  const drawn = svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)" d="([^"]*)"/g);
  const lines = [...drawn].map(
    ([, x, y, text = ""]): Line => ({
      text,
      x: Number(x),
      y: Number(y),
      width: widths.get(text) ?? Number.NaN,
    }),
  );
  return { svg, lines, says: lines.map(({ text }) => text).join(" ") };
}

const shown = (id: string) => {
  const story = islandStory();
  const { waypoint } = story.chapters[0].passages[0];
  return { ...waypoint, map: { ...waypoint.map, show: [id] } };
};

test("a card says story, chapter, date, publisher, whose data it shows, and that boundaries are no position", () => {
  const { says } = card();
  expect(says).toBe(
    "Island Half of the island As of 30 June 2024 Sketch: planned, plan The Gazette © Mappers, Earth Boundaries do not imply a position.",
  );
});

test("a card says “sketch” only where the map shows one", () => {
  const { layers } = islandStory();
  const sketch = layers.find(({ precision }) => precision.kind === "schematic");
  expect(card({ waypoint: shown(sketch?.id ?? "") }).says).toContain("Sketch");
  expect(card({ waypoint: shown("fence") }).says).not.toContain("Sketch");
});

test("the story's own card has its title in place of a chapter's, and what it is about", () => {
  const { says } = card({ chapter: null, as: { dek: "Of an island" } });
  expect(says).toMatch(/^Island Of an island As of/);
});

test("a long title becomes smaller before anything is left out, and nothing leaves its place", () => {
  const long = "Along the fence, a truce that each side says the other one breaks every week";
  for (const title of ["Short", long, `${long} ${long} ${long}`, "Donaudampfschifffahrtskapitän"]) {
    const { lines } = card({ title });
    const ys = lines.map(({ y }) => y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(Math.max(...ys)).toBeLessThan(630);
    for (const { x, width, text } of lines) {
      expect(x + width, text).toBeLessThanOrEqual(WORDS_WIDTH);
      expect(x).toBeGreaterThan(0);
    }
  }
  expect(card({ title: long }).says).toContain(long);
  expect(card({ title: `${long} ${long} ${long}` }).says).toContain("…");
});

test("in a script read from the right the words stand at the right, lines end at the card's margin", () => {
  const { lines, svg } = card({ as: { dir: "rtl" } });
  for (const { x, width } of lines) {
    expect(x).toBeGreaterThan(740);
    expect(x + width).toBeCloseTo(1200 - 46, 6);
  }
  expect(svg).toMatch(/<svg x="0" y="0" width="740"/);
  expect(card().svg).toMatch(/<svg x="460" y="0" width="740"/);
});

test("the map is that of a phone, drawn on to the card's edges", () => {
  expect(CARD_MAP.size.width).toBe(390);
  const height = CARD_MAP.size.height + 2 * CARD_MAP.bleed[1];
  expect(height / CARD_MAP.size.width).toBeCloseTo(630 / 740, 9);
  expect(CARD_MAP.bleed[1]).toBeGreaterThanOrEqual(0);
});

test("what an editor wrote does not reach the markup: a card has paths alone", () => {
  const { svg } = card({
    title: "<script>alert(1)</script> & “more”",
    outline: createOutlineText(),
  });
  expect(svg).not.toMatch(/<script|<text|href|url\(|&amp;/);
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  expect([image.width, image.height]).toEqual([1200, 630]);
});
