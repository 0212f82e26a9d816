import { expect, test } from "vitest";
import { listStoryFiles } from "./list-story-files.ts";

const SCOPE = "https://a.example/atlas/";
const at = (...paths: string[]) => paths.map((path) => SCOPE + path);
const html = `<script src="/atlas/_script/story-1A.js"></script>
  <script>["/atlas/_script/map-code-1B.js","/atlas/_script/map/maplibre-1C.js"]</script>
  <main data="/atlas/_data/delta/map.0a0a0a0a.json">
  <i data="/atlas/_pictures/delta/mouth.0b0b0b0b"></i>
  <i data="/atlas/_pictures/delta/mouth-step-0.0c0c0c0c /atlas/_pictures/delta/mouth-step-1.0d0d0d0d"></i>
  <img src="/atlas/_data/delta/locator.0e0e0e0e.svg">`;
const document =
  '{"labels":"/_data/delta/labels.0f0f0f0f.json","tiles":"/_tiles/delta/ground.abab0000"}';
const visit = {
  html,
  document,
  scope: SCOPE,
  parts: { "_script/story-1A.js": ["_script/share-1D.js"] },
};
const ALWAYS = ["_script/story-1A.js", "_script/share-1D.js", "_data/delta/locator.0e0e0e0e.svg"];

test("a visit without a map needs the scripts, their parts and the locators, and no live map", () => {
  expect(listStoryFiles({ ...visit, loaded: [] })).toEqual(at(...ALWAYS));
});

test("of the pictures it needs all, steps too, in the looks that the visit has shown", () => {
  const loaded = at("_pictures/delta/mouth.0b0b0b0b.tall-320-dark.svg");
  const found = listStoryFiles({ ...visit, loaded }).filter((path) => path.includes("_pictures"));
  expect(found).toEqual(
    at(
      "_pictures/delta/mouth.0b0b0b0b.tall-320-dark.svg",
      "_pictures/delta/mouth-step-0.0c0c0c0c.tall-320-dark.svg",
      "_pictures/delta/mouth-step-1.0d0d0d0d.tall-320-dark.svg",
    ),
  );
});

test("what the visit loaded stays as long as this build names it, and fonts always", () => {
  const current = at(
    "_script/map/maplibre-1C.js",
    "_data/delta/labels.0f0f0f0f.json",
    "_tiles/delta/ground.abab0000/4/9/5.pbf",
    "fonts/serif.woff2",
  );
  const gone = at(
    "_data/delta/labels.99999999.json",
    "_tiles/delta/ground.99999999/4/9/5.pbf",
    "_pictures/delta/old.99999999.tall-light.svg",
  );
  const found = listStoryFiles({ ...visit, loaded: [...gone, ...current] });
  expect(found).toEqual(expect.arrayContaining(current));
  for (const address of gone) expect(found).not.toContain(address);
});
