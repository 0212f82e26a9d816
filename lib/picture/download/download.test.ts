import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import { cameraFor } from "../../map/camera.ts";
import { buildMapFiles } from "../../map/document/document.ts";
import { legendLayers } from "../../map/legend/legend-layers.ts";
import { REFERENCE_VIEWPORTS } from "../../map/reference-viewports.ts";
import { howSure } from "../../story/legend-words.ts";
import type { Story } from "../../story/story.ts";
import { createOutlineText } from "../../type/outline-text.ts";
import { mapData } from "../build-pictures.ts";
import { buildDownload, DOWNLOAD_MAP, DOWNLOAD_SIZE, DOWNLOAD_VIEWPORT } from "./download.ts";
import { buildDownloadFiles } from "./download-files.ts";

const EMPTY = { type: "FeatureCollection", features: [] } as const;
const world = {
  land: { ...EMPTY, features: [] },
  borders: { ...EMPTY, features: [] },
  water: { ...EMPTY, features: [] },
};

function download(id: string, as: Partial<Story> = {}, bearing = 0) {
  const story: Story = { ...islandStory(), credits: ["© Mappers"], ...as };
  const chapter = story.chapters.find(({ passages }) => passages.some((p) => p.waypoint.id === id));
  const waypoint = chapter?.passages.find((passage) => passage.waypoint.id === id)?.waypoint;
  if (chapter === undefined || waypoint === undefined) throw new Error("a waypoint expected");
  const said: string[] = [];
  const svg = buildDownload({
    story,
    chapter,
    waypoint,
    site: { name: "The Gazette" },
    map: '<svg xmlns="http://www.w3.org/2000/svg" width="560" height="504"/>',
    camera: { ...cameraFor(waypoint.map.frames.wide, DOWNLOAD_MAP.size), bearing },
    // A tenth of an em a letter: every line is whole.
    outline: (text, _font, size) => ({ d: text, width: 0.1 * size * text.length }),
  });
  for (const [, text = ""] of svg.matchAll(/translate\([^)]*\)" d="([^"]*)"/g)) said.push(text);
  return { svg, said, story, waypoint };
}

test("a download says story, chapter, date, publisher, whose data it shows, and that boundaries are no position", () => {
  const { said } = download("events");
  for (const line of [
    "Island",
    "Events",
    "As of 30 June 2024. Boundaries do not imply a position.",
    "Map data: © Mappers",
    "The Gazette",
    "1 Feb 2024 to 31 Mar 2024",
  ])
    expect(said).toContain(line);
});

test("its legend has the layers that the map shows, each with how sure it is, and no other", () => {
  for (const id of ["all", "north", "events"]) {
    const { said, story, waypoint } = download(id);
    const titles = new Set(story.layers.map(({ title }) => title));
    const shown = legendLayers(story.layers, waypoint);
    expect(said.filter((text) => titles.has(text))).toEqual(shown.map(({ title }) => title));
    for (const layer of shown)
      expect(said.some((text) => text.startsWith(howSure(layer, story.language)))).toBe(true);
  }
  expect(download("all").said.some((text) => text.includes("sketch"))).toBe(true);
});

test("a turned map has a north arrow, one with north up has none", () => {
  expect(download("events", {}, 40).said).toContain("N");
  expect(download("events").said).not.toContain("N");
});

test("a legend that is too long for its column throws, and is not cut", () => {
  const [layer] = islandStory().layers;
  if (layer === undefined) throw new Error("a layer expected");
  const many = Array.from({ length: 60 }, (_, index) => ({ ...layer, id: `l${index}` }));
  const { chapters } = islandStory();
  const show = many.map(({ id }) => id);
  for (const { waypoint } of chapters[0].passages) waypoint.map = { ...waypoint.map, show };
  expect(() => download("all", { layers: many, chapters })).toThrow(
    /renderLegend: a legend of at most/,
  );
});

test("in a script read from the right the map is at the right, the legend at the left", () => {
  const at = (dir: "ltr" | "rtl") =>
    Number(/<svg x="(\d+)" y="62"/.exec(download("all", { dir }).svg)?.[1]);
  expect([at("ltr"), at("rtl")]).toEqual([0, 240]);
});

test("what an editor wrote is escaped where it stands in the file", () => {
  const { svg } = download("all", { title: `<script>alert("1")</script> & more` });
  expect(svg).toContain(
    "<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more: All of it</title>",
  );
});

test("its map has the size of a window that labels are placed for", () => {
  expect(REFERENCE_VIEWPORTS.wide).toContainEqual(DOWNLOAD_VIEWPORT);
  expect(DOWNLOAD_MAP.bleed[0]).toBeGreaterThan(0);
});

test("every waypoint has an SVG and a PNG of twice its size, named for their content", () => {
  const story = islandStory();
  const map = buildMapFiles(story, world, (text, _font, size) => 0.5 * size * text.length);
  const waypoints = story.chapters.flatMap((chapter) =>
    chapter.passages.map(({ waypoint }) => ({ chapter, waypoint })),
  );
  const files = waypoints.flatMap(({ chapter, waypoint }) => {
    const built = buildDownloadFiles({
      story,
      chapter,
      waypoint,
      map: { document: map.document, data: mapData(map) },
      site: { name: "The Gazette" },
      outline: createOutlineText(undefined, 2),
      rasterise: (svg, value) =>
        new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: "zoom", value } })
          .render()
          .asPng(),
    });
    expect(built.files.map(({ path }) => path)).toEqual([`${built.path}.svg`, `${built.path}.png`]);
    expect(built.path).toContain(`/${waypoint.id}.`);
    return built.files;
  });
  for (const { path, body } of files) {
    expect(path).toMatch(/^\/_pictures\/island\/\w+\.[0-9a-f]{8}\.(svg|png)$/);
    if (typeof body === "string") {
      expect(body).not.toMatch(/<text|NaN|undefined|<script/);
    } else {
      const header = Buffer.from(body);
      expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([
        2 * DOWNLOAD_SIZE.width,
        2 * DOWNLOAD_SIZE.height,
      ]);
    }
  }
});
