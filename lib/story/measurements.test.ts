import type { Element, ElementContent } from "hast";
import { expect, test } from "vitest";
import { islandStory } from "../../testing/island.ts";
import type { Chapter } from "./chapter.ts";
import { measurements } from "./measurements.ts";

const measured = (how: string): Element => ({
  type: "element",
  tagName: "Measured",
  properties: { text: "about 5 km²", how },
  children: [],
});

function chapter(...children: ElementContent[]): Pick<Chapter, "passages"> {
  const { waypoint } = islandStory().chapters[0].passages[0];
  const paragraph: Element = { type: "element", tagName: "p", properties: {}, children };
  return { passages: [{ waypoint, body: { type: "root", children: [paragraph] } }] };
}

test("each way of measuring is listed once, in reading order, at any depth", () => {
  const strong: Element = {
    type: "element",
    tagName: "strong",
    properties: {},
    children: [measured("b")],
  };
  expect(measurements(chapter(measured("a"), strong, measured("a")))).toEqual(["a", "b"]);
});

test("a chapter without measured figures has none", () => {
  expect(measurements(chapter())).toEqual([]);
});
