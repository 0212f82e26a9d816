import { expect, test } from "vitest";
import { isExhaustive } from "../../../testing/exhaustive.ts";
import { mendGeojson } from "./mend-geojson.ts";
import { mendText } from "./mend-text.ts";

const shape = (type: string, coordinates: string) =>
  `{ "type": "FeatureCollection",\n "features": [{"type":"Feature","properties":{"note":"[[0,1],[0,1]]"},\n  "geometry":{"coordinates":${coordinates},"type":"${type}"}}]}`;

test("outlines become counter-clockwise, holes clockwise, and nothing else changes", () => {
  const hole = "[[1,3],[2,3],[2,4],[1,3]]";
  const { text, changes } = mendGeojson(
    shape("MultiPolygon", `[[[[0,0, 7],[0,9],[9,9],[0,0]],${hole}]]`),
  );
  expect(text).toBe(
    shape("MultiPolygon", "[[[[0,0],[9,9],[0,9],[0,0, 7]],[[1,3],[2,4],[2,3],[1,3]]]]"),
  );
  expect(changes).toEqual(["2 outlines turned"]);
  expect(mendGeojson(text)).toEqual({ text, changes: [] });
});

test("an island among the holes becomes a polygon of its own, with the holes in it", () => {
  const main = "[[0,0],[9,0],[9,9],[0,9],[0,0]]";
  const lake = "[[1,1],[1,5],[5,5],[5,1],[1,1]]";
  const isle = "[[2,2],[3,2],[3,3],[2,2]]";
  const far = "[[20,0],[29,0], [29,9, 5],[20,0]]";
  const { text, changes } = mendGeojson(shape("Polygon", `[${main}, ${lake},${isle} ,${far}]`));
  expect(text).toBe(shape("MultiPolygon", `[[${main},\n${lake}],\n[${isle}],\n[${far}]]`));
  expect(changes).toEqual(["rings of 1 shape sorted into polygons"]);
  expect(mendGeojson(text)).toEqual({ text, changes: [] });
  const part = mendGeojson(shape("MultiPolygon", `[[${main}],[${far}, ${far}]]`));
  expect(part.text).toBe(shape("MultiPolygon", `[[${main}],[${far}]]`));
});

test("a ring outside with the direction of a hole is left to the editor, and nothing is reversed", () => {
  const main = "[[0,0],[9,0],[9,9],[0,9],[0,0]]";
  const outside = shape("Polygon", `[${main},[[20,0],[29,9],[29,0],[20,0]]]`);
  expect(mendGeojson(outside)).toEqual({ text: outside, changes: [] });
  const across = shape("Polygon", `[${main},[[8,1],[10,1],[10,2],[8,1]]]`);
  expect(mendGeojson(across)).toEqual({ text: across, changes: [] });
});

test("a repeated position is removed, unless too few would remain", () => {
  const { text } = mendGeojson(shape("LineString", "[[0,0], [0,0.0] ,[1,1],[1,1]]"));
  expect(text).toBe(shape("LineString", "[[0,0] ,[1,1]]"));
  const short = shape("LineString", "[[0,0],[0,0]]");
  expect(mendGeojson(short)).toEqual({ text: short, changes: [] });
});

test.each([
  "",
  "{",
  "[]",
  '{"features":[null,{"geometry":{"type":"Polygon","coordinates":[[1]]}}]}',
])("what is no GeoJSON stays as it is: %s", (text) =>
  expect(mendGeojson(text)).toEqual({ text, changes: [] }),
);

test("spaces at the ends of lines go from YAML where they mean nothing, and comments stay", () => {
  expect(mendText("\uFEFFa: 1  \r\n# why \r\nb: 2", true)).toEqual({
    text: "a: 1\n# why\nb: 2\n",
    changes: [
      "byte order mark taken out",
      "line ends made plain",
      "spaces at the ends of lines taken out",
      "last line ended",
    ],
  });
  const block = "a: |\n  two spaces  \n  end\n";
  expect(mendText(block, true)).toEqual({ text: block, changes: [] });
  expect(mendText("a line  \nbroken\n", false).changes).toEqual([]);
});

test.runIf(isExhaustive)(
  "many and long lines are mended in one walk through the text",
  () => {
    const ring = (x: number) => [
      [x, 0],
      [x, 1],
      [x + 0.1, 1],
      [x, 0],
    ];
    const turned = Array.from({ length: 10_000 }, (_, i) => [ring(i % 170)]);
    const long = Array.from({ length: 150_000 }, (_, i) => [10 + Math.floor(i / 2) / 1e6, 45]);
    const feature = (type: string, coordinates: unknown) => ({
      type: "Feature",
      properties: {},
      geometry: { type, coordinates },
    });
    const features = [feature("LineString", long), feature("MultiPolygon", turned)];
    const { text, changes } = mendGeojson(JSON.stringify({ type: "FeatureCollection", features }));
    expect(changes).toEqual(["repeated positions taken out of 1 line", "10000 outlines turned"]);
    expect(JSON.parse(text).features[0].geometry.coordinates).toHaveLength(75_000);
  },
  60_000,
);
