import type { Element, ElementContent, Root } from "hast";
import { expect, test } from "vitest";
import { markRuns } from "./note-runs.ts";

const text = (value: string): ElementContent => ({ type: "text", value });
const element = (tagName: string, ...children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
const cite = () => element("Cite");
const published = () => element("Published", text("53"));

function runs(...children: ElementContent[]): unknown[] {
  const body: Root = { type: "root", children: [element("p", ...children)] };
  const [paragraph] = markRuns(body).children;
  if (paragraph?.type !== "element") throw new Error("a paragraph expected");
  return paragraph.children.flatMap((node) =>
    node.type === "element" ? [node.properties.run ?? null] : [],
  );
}

test("notes with words between them stand alone", () => {
  expect(runs(text("a"), cite(), text(" b"), cite())).toEqual([null, null]);
});

test("notes that touch know their places", () => {
  expect(runs(text("a"), cite(), cite())).toEqual(["first", "last"]);
  expect(runs(text("a"), cite(), cite(), cite())).toEqual(["first", "inside", "last"]);
});

test("a published figure ends with its note and begins with words", () => {
  expect(runs(published(), cite())).toEqual(["first", "last"]);
  expect(runs(cite(), published())).toEqual([null, null]);
});

test("the tree that was handed in stays as it was", () => {
  const body: Root = { type: "root", children: [element("p", cite(), cite())] };
  const before = JSON.stringify(body);
  markRuns(body);
  expect(JSON.stringify(body)).toBe(before);
});
