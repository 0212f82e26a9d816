import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { loadStory } from "../../lib/content/load-story.ts";
import { type ContentNow, PreviewContent } from "./preview-content.ts";

const FIXTURE = join("e2e", "fixtures", "content");
const CHAPTER = "danube-delta/01-the-delta.mdx";
const SECOND = "danube-delta/02-the-gauges.mdx";

const folder = mkdtempSync(join(tmpdir(), "preview-"));
const root = join(folder, "content");
const content = new PreviewContent(root);
let before: ContentNow;

const write = (file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8")));
const only = ({ stories }: ContentNow) => {
  const [story] = stories;
  if (story === undefined || stories.length !== 1) throw new Error(`${stories.length} stories`);
  return story.maps;
};

const restore = () => {
  rmSync(root, { recursive: true, force: true });
  cpSync(FIXTURE, root, { recursive: true });
  // These tests are about one story.
  rmSync(join(root, "old-lights"), { recursive: true });
};

beforeAll(() => {
  restore();
  before = content.read();
});

beforeEach(() => {
  restore();
  content.read();
});

afterAll(() => rmSync(folder, { recursive: true }));

test("correct content has no problem", () => {
  expect(before.problems).toEqual([]);
  expect(only(before).story.title).toBe("Water in the delta");
  expect(before.site?.site.name).toBeDefined();
});

test("new words show, and the maps are not made anew for them", () => {
  write(CHAPTER, (text) => text.replace("The board wants", "The council wants"));
  const now = content.read();
  expect(JSON.stringify(only(now).story)).toContain("The council wants");
  expect(only(now).map).toBe(only(content.read()).map);
  expect(only(now).map.path).toBe(only(before).map.path);
});

test("another camera makes another map document", () => {
  write(CHAPTER, (text) => text.replace("fit: delta", "fit: northern-half"));
  expect(only(content.read()).map.path).not.toBe(only(before).map.path);
});

test("with a mistake the story stays as it was, and the mistake has its line", () => {
  write(CHAPTER, (text) =>
    text.replace("fit: delta", "fit: dleta").replace("Half of a", "All of a"),
  );
  const now = content.read();
  expect(only(now).story.chapters[0].title).toBe("Half of a delta");
  expect(now.problems).toHaveLength(1);
  expect(now.problems[0]).toMatchObject({ file: `content/${CHAPTER}`, line: 6 });
  expect(now.problems[0]?.excerpt).toContain(">    6 |   fit: dleta");
});

test("all mistakes are reported, and one that is fixed no more", () => {
  write(CHAPTER, (text) => text.replace("fit: delta", "fit: dleta"));
  write(SECOND, (text) => text.replace('layer="gauges"', 'layer="gages"'));
  const files = () => new Set(content.read().problems.map(({ file }) => file));
  expect(files()).toEqual(new Set([`content/${CHAPTER}`, `content/${SECOND}`]));
  write(SECOND, (text) => text.replace("gages", "gauges"));
  expect(files()).toEqual(new Set([`content/${CHAPTER}`]));
});

test("a broken site.yaml leaves the last site", () => {
  write("site.yaml", () => "name: [\n");
  const now = content.read();
  expect(now.site?.site).toEqual(before.site?.site);
  expect(now.problems[0]?.file).toBe("content/site.yaml");
});

test("a story.yaml that is gone is a problem, and the story stays", () => {
  rmSync(join(root, "danube-delta/story.yaml"));
  const now = content.read();
  expect(only(now).story.id).toBe("danube-delta");
  expect(now.problems.map(({ code }) => code)).toContain("missing-file");
});

test("a folder that is gone is no story", () => {
  rmSync(join(root, "danube-delta"), { recursive: true });
  expect(content.read()).toMatchObject({ stories: [], problems: [] });
});

test("a world map that is broken leaves the last one", () => {
  write("world/land.geojson", (text) => text.slice(0, 200));
  const now = content.read();
  expect(only(now).map.path).toBe(only(before).map.path);
  expect(now.problems[0]?.file).toBe("content/world/land.geojson");
});

test("a renamed chapter is found at its new address", () => {
  write(CHAPTER, (text) => text.replaceAll("(#the-gauges)", "(#what-they-said)"));
  write("danube-delta/story.yaml", (text) => text.replace("the-gauges", "what-they-said"));
  write(SECOND, (text) => text.replace("aliases: [", "aliases: [the-gauges, "));
  renameSync(join(root, SECOND), join(root, "danube-delta/02-what-they-said.mdx"));
  const now = content.read();
  expect(now.problems).toEqual([]);
  expect(now.stories[0]?.moved).toEqual({ "the-gauges": "what-they-said" });
});

test("an error of our own code is a problem of its story, which stays as it was, and the next change fixes it", () => {
  const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
  let fails = false;
  const fragile = new PreviewContent(root, (...args) => {
    if (fails) throw new RangeError("Maximum call stack size exceeded");
    return loadStory(...args);
  });
  expect(fragile.read().problems).toEqual([]);
  fails = true;
  write(CHAPTER, (text) => text.replace("The board wants", "The council wants"));
  const { stories, problems } = fragile.read();
  expect(stories).toHaveLength(1);
  expect(problems).toMatchObject([
    { file: "content/danube-delta/story.yaml", line: 1, code: "program-fault" },
  ]);
  expect(problems[0]?.found).toContain("Maximum call stack size exceeded");
  fails = false;
  write(CHAPTER, (text) => text.replace("The council wants", "The mayor wants"));
  const mended = fragile.read();
  expect(mended.problems).toEqual([]);
  expect(JSON.stringify(only(mended).story)).toContain("The mayor wants");
  silent.mockRestore();
});

test("no shape without positions and no depth of brackets stops the preview", () => {
  const lists = ["[]", "[[]]", "[[[]]]", "[".repeat(5000) + "]".repeat(5000)];
  for (const coordinates of lists) {
    for (const type of ["Polygon", "MultiPolygon", "LineString", "MultiLineString"]) {
      const geometry = `{"type":"${type}","coordinates":${coordinates}}`;
      const feature = `{"type":"Feature","properties":{},"geometry":${geometry}}`;
      write(
        "danube-delta/data/channel.geojson",
        () => `{"type":"FeatureCollection","features":[${feature}]}`,
      );
      const { stories, problems } = content.read();
      expect(stories).toHaveLength(1);
      expect(problems.map(({ file, code }) => `${file} ${code}`)).toContainEqual(
        expect.stringMatching(/channel\.geojson (empty-shape|broken-geojson)$/),
      );
    }
  }
});

test("of many mistakes of one kind fifty are shown, the last with the number of the others", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},north,45`);
  write("danube-delta/data/gauges.csv", () => `id,lng,lat\n${rows.join("\n")}\n`);
  const { problems } = content.read();
  const ofRows = problems.filter(({ code }) => code === "wrong-number");
  expect(ofRows).toHaveLength(50);
  expect(ofRows[49]?.found).toContain("and 19950 more like it");
}, 60_000);
