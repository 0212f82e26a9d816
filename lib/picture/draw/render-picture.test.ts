import type { Feature } from "geojson";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { attributeValues, drawnBy, subpaths } from "../../../testing/drawn-shapes.ts";
import { islandRequest, oneLayer } from "../../../testing/picture-fixture.ts";
import { project } from "../../map/camera.ts";
import { hatchId, styleImages } from "../../map/images.ts";
import { ATTR } from "../../story/attributes.ts";
import type { LngLat } from "../../story/geography.ts";
import { createCanvas } from "./canvas.ts";
import type { PictureRequest } from "./picture-request.ts";
import { renderPicture } from "./render-picture.ts";

const ISLAND: LngLat[] = [
  [-20.4, 37.8],
  [-19.7, 37.8],
  [-19.6, 38.25],
  [-20.3, 38.3],
];

/**
 * How far the nearest corner of a drawing lies from a position, on the axis on which that is more.
 */
function nearestCorner(drawn: string, { camera, size }: PictureRequest, at: LngLat): number {
  const [x, y] = project(camera, size, at);
  const corners = subpaths(drawn).flatMap(({ points }) => points);
  return Math.min(...corners.map((to) => Math.max(Math.abs(to[0] - x), Math.abs(to[1] - y))));
}

test("the drawing has the map's own px, and its bleed around them", () => {
  const svg = renderPicture(islandRequest("all", {}, { bleed: [40, 30] }));
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="680" height="560" viewBox="-40 -30 680 560">/,
  );
});

test("a picture on a canvas that another was drawn on is the same as on one of its own", () => {
  const dark = islandRequest("all", { theme: "dark" });
  const canvas = createCanvas(dark.camera, dark.size, [0, 0]);
  renderPicture(islandRequest("all", {}, { canvas }));
  expect(renderPicture({ ...dark, canvas })).toBe(renderPicture(dark));
});

describe.each(["all", "north"])("at %s", (waypoint) => {
  test("corners of an area lie where the live map projects them", () => {
    const request = islandRequest(waypoint, {}, { bleed: [900, 900] });
    const drawn = drawnBy(renderPicture(request), "island");
    expect(subpaths(drawn).map(({ points }) => points.length)).toEqual([4]);
    for (const corner of ISLAND) {
      expect(nearestCorner(drawn, request, corner)).toBeLessThan(0.0501);
    }
  });
});

test("a turned map is drawn turned", () => {
  const request = islandRequest("all");
  const turned = { ...request, camera: { ...request.camera, bearing: 35 } };
  const drawn = drawnBy(renderPicture(turned), "island");
  for (const corner of ISLAND) expect(nearestCorner(drawn, turned, corner)).toBeLessThan(0.0501);
  expect(drawn).not.toBe(drawnBy(renderPicture(request), "island"));
});

test("layers that are not shown draw nothing", () => {
  const svg = renderPicture(islandRequest("north"));
  expect(drawnBy(svg, "fence")).not.toBe("");
  expect(drawnBy(svg, "held")).toBe("");
  expect(drawnBy(svg, "labels:text")).not.toBe("");
});

test("a layer is drawn from its minzoom on, and below its maxzoom", () => {
  const at = (zoom: number) => {
    const request = islandRequest();
    const style = {
      ...request.style,
      layers: request.style.layers.map((layer) =>
        layer.id === "island" ? { ...layer, minzoom: 7, maxzoom: 8 } : layer,
      ),
    };
    const svg = renderPicture({ ...request, style, camera: { ...request.camera, zoom } });
    return drawnBy(svg, "island") !== "";
  };
  expect([6.99, 7, 7.99, 8].map(at)).toEqual([false, true, true, false]);
});

test("a window of time with earlier: pale pales the marks before it, and leaves out those after it", () => {
  // February and March: one mark of January, three within (a dotted one is an image), one of May.
  const svg = renderPicture(islandRequest("events"));
  const marks = drawnBy(svg, "events");
  const pale = [...marks.matchAll(/<g[^>]*stroke-opacity="0?\.35"[^>]*>(.*?)<\/g>/g)];
  expect(pale.map(([, inside = ""]) => attributeValues(inside, "r").length)).toEqual([1]);
  const full = marks.replaceAll(/<g[^>]*opacity="0?\.(35|298)"[^>]*>.*?<\/g>/g, "");
  expect(attributeValues(full, "r").length).toBe(2);
  expect(drawnBy(svg, "events:dotted").match(/<use /g)?.length).toBe(1);
});

test("the mark whose panel is open has a ring, and no other", () => {
  expect(drawnBy(renderPicture(islandRequest("all")), "events:selected")).toBe("");
  const request = islandRequest("all", { selected: "events/e-1" });
  const ring = drawnBy(renderPicture(request), "events:selected");
  const [x, y] = project(request.camera, request.size, [-20.1, 38.05]);
  expect(attributeValues(ring, "cx").map(Number)).toEqual([Math.round(x * 10) / 10]);
  expect(attributeValues(ring, "cy").map(Number)).toEqual([Math.round(y * 10) / 10]);
  expect(ring).toContain('fill="none"');
});

test("dashes grow with the map from the whole zoom on", () => {
  const request = islandRequest();
  for (const zoom of [8, 8.5]) {
    const camera = { ...request.camera, zoom };
    const [dash = ""] = attributeValues(
      drawnBy(renderPicture({ ...request, camera }), "front:line"),
      "stroke-dasharray",
    );
    const expected = [2.6, 1.4].map((length) => length * 2.4 * 2 ** (zoom - 8));
    for (const [index, length] of dash.split(" ").map(Number).entries()) {
      expect(Math.abs(length - (expected[index] ?? 0))).toBeLessThan(0.0501);
    }
  }
});

test("a pattern is the style's own bitmap, anchored at the corner of the world, and turns with the map", () => {
  const request = islandRequest();
  const camera = { ...request.camera, zoom: 8.5, bearing: 20 };
  const svg = renderPicture({ ...request, camera });
  const id = `pattern-${hatchId("teal", "light")}`;
  expect(drawnBy(svg, "planned")).toContain(`fill="url(#${id})"`);
  const [, x, y, turn, scale] =
    new RegExp(
      `<pattern id="${id}" width="8" height="8" [^>]*translate\\((\\S+) (\\S+)\\)rotate\\((\\S+)\\)scale\\((\\S+)\\)`,
    )
      .exec(svg)
      ?.map(Number) ?? [];
  expect(turn).toBe(-20);
  expect(scale).toBeCloseTo(Math.SQRT2, 5);
  // A whole number of tiles from the world's corner, in px of the whole zoom.
  const [left, top] = project(camera, request.size, [-180, 85.0511287798066]);
  const [dx, dy] = [(x ?? 0) - left, (y ?? 0) - top].map((length) => length / Math.SQRT2) as [
    number,
    number,
  ];
  const angle = (20 * Math.PI) / 180;
  for (const away of [
    dx * Math.cos(angle) - dy * Math.sin(angle),
    dy * Math.cos(angle) + dx * Math.sin(angle),
  ]) {
    expect(Math.abs(away / 8 - Math.round(away / 8))).toBeLessThan(0.01);
  }
  const [base64 = ""] =
    /href="data:image\/png;base64,([^"]+)"/.exec(svg.slice(svg.indexOf(id)))?.slice(1) ?? [];
  const tile = PNG.sync.read(Buffer.from(base64, "base64"));
  const image = styleImages().find((each) => each.id === hatchId("teal", "light"));
  const room = (tile.width - (image?.width ?? 0)) / 2;
  for (let row = 0; row < 16; row++) {
    const at = ((row + room) * tile.width + room) * 4;
    expect([...tile.data.subarray(at, at + 64)]).toEqual([
      ...(image?.data.subarray(row * 64, row * 64 + 64) ?? []),
    ]);
  }
});

test("lines and areas end a little beyond what is seen", () => {
  const whole = islandRequest();
  const request = { ...whole, camera: { ...whole.camera, zoom: 12 }, bleed: [10, 10] as const };
  const drawn = subpaths(drawnBy(renderPicture(request), "island")).flatMap(({ points }) => points);
  for (const [x, y] of drawn) {
    expect(x).toBeGreaterThan(-50);
    expect(x).toBeLessThan(650);
    expect(y).toBeGreaterThan(-50);
    expect(y).toBeLessThan(550);
  }
  expect(Math.min(...drawn.map(([x]) => x))).toBeLessThan(-15);
  expect(Math.max(...drawn.map(([, y]) => y))).toBeGreaterThan(515);
});

test("where several worlds are seen, each has its shapes and marks", () => {
  const place: Feature = {
    type: "Feature",
    geometry: { type: "Point", coordinates: [179, 0] },
    properties: {},
  };
  const size = { width: 600, height: 300 };
  const at = (zoom: number) =>
    renderPicture({
      ...islandRequest(),
      ...oneLayer({ type: "circle", paint: { "circle-radius": 4 } }, [place]),
      camera: { center: [-179, 0], zoom, bearing: 0, pitch: 0 },
      size,
    });
  // At zoom 0 the copies are one drawing that is used again; at zoom 6 only the one nearby is
  // drawn.
  const shifts = attributeValues(at(0), "transform").map((value) => value.match(/-?[\d.]+/)?.[0]);
  expect(shifts).toEqual(["-1024", "-512", "0", "512"]);
  expect(attributeValues(at(0), "cx").length).toBe(1);
  const near = at(6);
  const [x] = project({ center: [-179, 0], zoom: 6, bearing: 0, pitch: 0 }, size, [-181, 0]);
  const shift = Number(attributeValues(near, "transform")[0]?.match(/-?[\d.]+/)?.[0]);
  expect(attributeValues(near, "cx").map((cx) => Number(cx) + shift)).toEqual([
    expect.closeTo(x, 1),
  ]);
});

test("what content says is text, whatever it holds", () => {
  const point: Feature = {
    type: "Feature",
    geometry: { type: "Point", coordinates: [-20, 38] },
    properties: {},
  };
  const { style, data } = oneLayer({ type: "circle", id: '"><script>&' }, [point]);
  const svg = renderPicture({ ...islandRequest(), style, data });
  expect(svg).toContain(`${ATTR.layer}="&quot;&gt;&lt;script&gt;&amp;"`);
  expect(svg).not.toContain("<script");
});
