import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { cameraFor } from "../map/camera.ts";
import { buildMapFiles } from "../map/document/document.ts";
import { mapData } from "../picture/build-pictures.ts";
import { buildCard, CARD_MAP } from "../picture/card/card.ts";
import { buildDownload, DOWNLOAD_MAP } from "../picture/download/download.ts";
import { renderWaypointMap } from "../picture/render-waypoint-map.ts";
import { createMeasureText } from "../type/measure-text.ts";
import { createOutlineText } from "../type/outline-text.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reading/reader.ts";

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };
const world = { land: nothing, borders: nothing, water: nothing };
const measure = createMeasureText();

/** Words in a language that maps, cards and downloads print. */
const LANGUAGES = {
  uk: {
    title: "Ґрунтові води дельти",
    place: "Київ",
    note: "під’їзд № 5, єдиний",
    file: "cyrillic",
  },
  el: { title: "Το δέλτα χωρίστηκε", place: "Αθήνα", note: "Ώρα ΐ ΰ ή", file: "greek" },
  vi: {
    title: "Đồng bằng bị chia cắt",
    place: "Đà Nẵng",
    note: "Ẩm ướt, ỹ ữ ợ ₫",
    file: "vietnamese",
  },
} as const;

/**
 * The base story, which is in English, with words in a language; accents written apart where `form`
 * is NFD.
 */
function storyIn(language: keyof typeof LANGUAGES, form: "NFC" | "NFD") {
  const { title, place, note } = LANGUAGES[language];
  const files = readBase();
  const edit = (path: string, ...pairs: [string, string][]) => {
    let text = files.get(path) ?? "";
    for (const [before, after] of pairs) {
      if (!text.includes(before)) throw new Error(`"${before}" expected in ${path}`);
      text = text.replace(before, after.normalize(form));
    }
    files.set(path, text);
  };
  edit(
    "content/delta/story.yaml",
    ["title: The divided delta", `title: "${title}"`],
    ["dek: A line that was drawn through the reeds.", `dek: "${title}. ${note}"`],
    ["title: The canal", `title: "${title}"`],
  );
  edit(
    "content/delta/01-canal.mdx",
    ["title: Half of the delta", `title: "${title}"`],
    ["title: Tulcea, lines: [the last port]", `title: "${place}", lines: ["${note}"]`],
  );
  edit("content/delta/data/places.csv", ["Tulcea", place]);
  const loaded = loadStory("content", "delta", memoryReader(files));
  if ("problems" in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.story;
}

/**
 * The story's card and the SVG of its first download, with the map document they are drawn from.
 */
function drawn(language: keyof typeof LANGUAGES) {
  const story = storyIn(language, "NFC");
  const map = buildMapFiles(story, world, measure);
  const outline = createOutlineText(undefined, 2);
  const files = { document: map.document, data: mapData(map) };
  const [chapter] = story.chapters;
  const { waypoint } = chapter.passages[0];
  const site = { name: LANGUAGES[language].place, accent: { light: "#7a4b2a", dark: "#d8a47f" } };
  const shape = { form: "tall", ...CARD_MAP } as const;
  const picture = renderWaypointMap({ ...files, outline }, waypoint.id, shape);
  const card = buildCard({ story, chapter: null, waypoint, site, map: picture, outline });
  const download = buildDownload({
    story,
    chapter,
    waypoint,
    site,
    map: renderWaypointMap({ ...files, outline }, waypoint.id, { form: "wide", ...DOWNLOAD_MAP }),
    camera: cameraFor(waypoint.map.frames.wide, DOWNLOAD_MAP.size),
    outline,
  });
  return { card, download, document: map.document };
}

test.each(["uk", "el", "vi"] as const)(
  "a story with words in %s is drawn with all their letters",
  (language) => {
    const { card, download, document } = drawn(language);
    expect(card.match(/<path/g)?.length).toBeGreaterThan(10);
    expect(download).toContain(LANGUAGES[language].title);
    const urls = Object.values(document.fonts).flatMap((files) => files.map(({ url }) => url));
    expect(urls.some((url) => url.includes(`-${LANGUAGES[language].file}-`))).toBe(true);
  },
);

test.each(["uk", "el", "vi"] as const)(
  "accents written apart make the same story with words in %s",
  (language) => {
    expect(storyIn(language, "NFD")).toEqual(storyIn(language, "NFC"));
  },
);
