import { expect, test } from "vitest";
import type { MapLayer } from "../../story/map-document.ts";
import { emphasisOf } from "./emphasis.ts";

const layer = (id: string, draw: MapLayer["draw"] = "line") => ({ id, draw }) as MapLayer;

test("the requested layer has full strength, whatever the waypoint highlights", () => {
  expect(emphasisOf(layer("fence"), ["held"], "fence")).toBe(1);
  expect(emphasisOf(layer("held"), ["held"], "fence")).toBeLessThan(0.5);
});

test("the subject's ground never steps back", () => {
  expect(emphasisOf(layer("strip", "land"), ["held"], "fence")).toBe(1);
});

test("without a request the waypoint's highlight applies", () => {
  expect(emphasisOf(layer("held"), ["held"], null)).toBe(1);
  expect(emphasisOf(layer("fence"), ["held"], null)).toBe(0.6);
  expect(emphasisOf(layer("fence"), [], null)).toBe(1);
});
