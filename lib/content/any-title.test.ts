import fc from "fast-check";
import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { runs } from "../../testing/exhaustive.ts";
import { buildCard } from "../picture/card/card.ts";
import { element, printXml } from "../publish/xml.ts";
import { createOutlineText } from "../type/outline-text.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reading/reader.ts";

const outline = createOutlineText(undefined, 2);
const site = { name: "Atlas", accent: { light: "#7a4b2a", dark: "#d8a47f" } };

/** All that XML 1.0 allows. */
const XML = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Titles of all kinds: of any characters, and of scripts that the fonts have. */
const title = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      ..."Київ Αθήνα Đà Nẵng غزة עזה Ḥʿ\u0301\u0323\u200d\u200e\u2066\u2069&<>\"'\\",
    ),
    minLength: 1,
    maxLength: 12,
  }),
);

test("a title of any characters is a problem with its place, or has a whole card and a feed that can be read", () => {
  fc.assert(
    fc.property(title, (written) => {
      const files = readBase();
      const text = files.get("content/delta/story.yaml") ?? "";
      const line = `title: ${JSON.stringify(written)}`;
      files.set(
        "content/delta/story.yaml",
        text.replace(/^title: .*$/m, () => line),
      );
      const loaded = loadStory("content", "delta", memoryReader(files));
      if ("problems" in loaded) {
        for (const problem of loaded.problems) {
          expect(problem).toMatchObject({ file: "content/delta/story.yaml", line: 2 });
        }
        return;
      }
      const { story } = loaded;
      const [{ passages }] = story.chapters;
      const { waypoint } = passages[0];
      const feed = printXml(element("title", {}, story.title));
      expect(feed).toMatch(XML);
      expect(feed).not.toContain("\ufffd");
      // The outlining throws for a letter that it lacks.
      const card = buildCard({ story, chapter: null, waypoint, site, map: "", outline });
      expect(card).toMatch(XML);
    }),
    { numRuns: Number(process.env.RUNS ?? runs(5, 20)) },
  );
}, 120_000);
