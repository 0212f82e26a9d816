import { describe, expect, test } from "vitest";
import { HEIGHT, isEmbed, isOriginOf, readHeight } from "./height-message.ts";

const EMBEDS = "https://atlas.example/maps/embed/";
const src = `${EMBEDS}delta/gauges/`;

test("a frame is an embed by its address alone", () => {
  expect(isEmbed(src, EMBEDS)).toBe(true);
  expect(isEmbed("https://atlas.example/maps/delta/", EMBEDS)).toBe(false);
  expect(isEmbed(`https://b.example/?${EMBEDS}`, EMBEDS)).toBe(false);
});

test("the height of a valid message is taken", () => {
  expect(readHeight({ type: HEIGHT, height: 812 })).toBe(812);
});

describe("no height is taken from", () => {
  test.each([
    ["another type", { type: "resize", height: 812 }],
    ["no object", "812"],
    ["nothing", null],
    ["nothing at all", undefined],
    ["a text", { type: HEIGHT, height: "812" }],
    ["no number", { type: HEIGHT, height: Number.NaN }],
    ["an endless one", { type: HEIGHT, height: Number.POSITIVE_INFINITY }],
    ["one too small to read", { type: HEIGHT, height: 10 }],
    ["one that would bury the page", { type: HEIGHT, height: 1e6 }],
  ])("%s", (_, data) => {
    expect(readHeight(data)).toBeNull();
  });
});

test("a frame's messages have the origin of its address", () => {
  const frame = { src, sandbox: null };
  expect(isOriginOf(frame, "https://atlas.example")).toBe(true);
  expect(isOriginOf(frame, "https://b.example")).toBe(false);
  expect(isOriginOf(frame, "null")).toBe(false);
});

test("a sandboxed frame has no origin, unless its page gives it its own", () => {
  const sandboxed = { src, sandbox: "allow-scripts" };
  expect(isOriginOf(sandboxed, "null")).toBe(true);
  expect(isOriginOf(sandboxed, "https://atlas.example")).toBe(false);
  const own = { src, sandbox: "allow-scripts Allow-Same-Origin" };
  expect(isOriginOf(own, "https://atlas.example")).toBe(true);
  expect(isOriginOf(own, "null")).toBe(false);
});
