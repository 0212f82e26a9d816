import { describe, expect, test } from "vitest";
import { HEIGHT, isEmbed, readHeight } from "./height-message.ts";

const EMBEDS = "https://atlas.example/maps/embed/";
const frame = { src: `${EMBEDS}delta/gauges/`, sandbox: null };
const message = (data: unknown, origin = "https://atlas.example") => ({ origin, data });

test("a frame is an embed by its address alone", () => {
  expect(isEmbed(frame, EMBEDS)).toBe(true);
  expect(isEmbed({ ...frame, src: "https://atlas.example/maps/delta/" }, EMBEDS)).toBe(false);
  expect(isEmbed({ ...frame, src: `https://b.example/?${EMBEDS}` }, EMBEDS)).toBe(false);
});

test("the height of a valid message is taken", () => {
  expect(readHeight(message({ type: HEIGHT, height: 812 }), frame)).toBe(812);
});

describe("no height is taken from", () => {
  test.each([
    ["another type", { type: "resize", height: 812 }],
    ["no object", "812"],
    ["nothing", null],
    ["a text", { type: HEIGHT, height: "812" }],
    ["no number", { type: HEIGHT, height: Number.NaN }],
    ["an endless one", { type: HEIGHT, height: Number.POSITIVE_INFINITY }],
    ["one too small to read", { type: HEIGHT, height: 10 }],
    ["one that would bury the page", { type: HEIGHT, height: 1e6 }],
  ])("%s", (_, data) => {
    expect(readHeight(message(data), frame)).toBeNull();
  });

  test("another origin, or none", () => {
    const data = { type: HEIGHT, height: 812 };
    expect(readHeight(message(data, "https://b.example"), frame)).toBeNull();
    expect(readHeight(message(data, "null"), frame)).toBeNull();
  });
});

test("a sandboxed frame has no origin, unless its page gives it its own", () => {
  const data = { type: HEIGHT, height: 812 };
  const sandboxed = { ...frame, sandbox: ["allow-scripts"] };
  expect(readHeight(message(data, "null"), sandboxed)).toBe(812);
  expect(readHeight(message(data), sandboxed)).toBeNull();
  const own = { ...frame, sandbox: ["allow-scripts", "allow-same-origin"] };
  expect(readHeight(message(data), own)).toBe(812);
  expect(readHeight(message(data, "null"), own)).toBeNull();
});
