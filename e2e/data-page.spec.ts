import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { atLeastOne } from "../testing/at-least-one.ts";
import { attribute, findAll, findOne, readPage, textOf } from "./support/built-page.ts";
import {
  BASE_PATH,
  chapterPath,
  chapters,
  embedPath,
  FIRST,
  HOME,
  mapDocument,
  OUT,
  PATH,
  SECOND,
  SMALL_STORY,
  STORY,
} from "./support/fixture-story.ts";
import { collectConsole, spareMap } from "./support/story-page.ts";

const DATA = `${PATH}data/`;
const FOLDER = join(OUT, STORY, "data");
const built = readPage(OUT, `${STORY}/data`);

const index: { layers: string[] } = JSON.parse(readFileSync(`${OUT}/${STORY}/story.json`, "utf8"));
const layers = atLeastOne(index.layers, "layers in story.json");
const sketches = atLeastOne(
  mapDocument.layers.flatMap(({ id, precision }) => (precision.kind === "schematic" ? [id] : [])),
  "sketches",
);

test("the data page lists every layer with its licence, and with a download unless it is a sketch", {
  tag: "@desktop",
}, () => {
  for (const id of layers) {
    const layer = findOne(built, "article", { id });
    findOne(layer, "svg");
    const labels = findAll(layer, "dt").map(textOf);
    for (const label of ["Precision", "Licence", "Attribution", "Sources"])
      expect(labels, id).toContain(label);
    const { status } = mapDocument.layers.find((one) => one.id === id) ?? {};
    expect(labels.includes("Status"), id).toBe(status === "planned");
    expect(findAll(layer, "a", { download: true }), id).toHaveLength(
      sketches.includes(id) ? 0 : existsSync(join(FOLDER, `${id}.csv`)) ? 2 : 1,
    );
  }
});

test("the data page loads no script, and the console stays silent", { tag: "@desktop" }, async ({
  page,
}) => {
  const messages = collectConsole(page);
  await page.goto(DATA);
  await expect(page.locator("article svg").first()).toBeVisible();
  expect(await page.locator("script[src]").count()).toBe(0);
  expect(messages).toEqual([]);
});

test("there is one file for each layer that is not a sketch, and each is complete", {
  tag: "@desktop",
}, () => {
  const files = readdirSync(FOLDER).filter((file) => file !== "index.html");
  const geojson = layers.filter((id) => !sketches.includes(id)).map((id) => `${id}.geojson`);
  expect(files.filter((file) => file.endsWith(".geojson"))).toEqual(geojson.toSorted());
  const links = findAll(built, "a", { download: true });
  for (const link of atLeastOne(links, "downloads")) {
    const path = attribute(link, "href") ?? "";
    const text = readFileSync(join(OUT, path.replace(BASE_PATH, "")), "utf8");
    if (path.endsWith(".geojson")) {
      const data = JSON.parse(text);
      for (const key of ["title", "source", "licence", "attribution", "precision", "status"]) {
        expect(data[key], `${path} ${key}`).not.toBe("");
      }
      expect(data.page).toBe(
        `https://river-notes.example${DATA}#${path.slice(DATA.length, -".geojson".length)}`,
      );
      expect(data.features.length).toBeGreaterThan(0);
    } else {
      const remarks = text.split("\n").filter((line) => line.startsWith("# "));
      expect(remarks.length).toBe(12);
      const rows: string[][] = parse(text, { comment: "#" });
      expect(rows[0]?.slice(0, 3)).toEqual(["id", "lng", "lat"]);
      expect(rows.length).toBeGreaterThan(1);
    }
  }
});

test("a derived layer names the layers that it comes from, and has their licences", {
  tag: "@desktop",
}, () => {
  const half = findOne(built, "article", { id: "northern-half" });
  expect(textOf(half)).toContain("The part of “The delta” that contains");
  expect(findAll(half, "a").map(textOf)).toContain("ODbL 1.0");
  expect(textOf(half)).toContain("© Makers of a delta · River Notes");
});

test("every source names the chapters that cite it, and corrections are at the end", {
  tag: "@desktop",
}, () => {
  const listUnder = (heading: string) => {
    const section = findOne(built, "section", { "aria-labelledby": heading });
    return atLeastOne(findAll(section, "li"), `entries of ${heading}`);
  };
  for (const source of listUnder("_sources")) {
    const last = findAll(source, "a").at(-1);
    expect(last && attribute(last, "href"), textOf(source)).toMatch(/^(\/atlas\/|#)/);
  }
  expect(listUnder("_corrections")).toHaveLength(2);
});

test("readers reach the long page from the story's end and from a layer's note, navigate it, and go back", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(chapterPath(FIRST));
  const note = page.locator(`a[href="${DATA}#middle-channel"]`).first();
  await note.evaluate((link) => link.closest("details")?.setAttribute("open", ""));
  await note.click();
  await expect(page.locator('article[id="middle-channel"]')).toBeInViewport();
  const contents = page.getByRole("navigation", { name: "On this page" });
  await expect(contents.getByRole("link")).toHaveCount(layers.length + 3);
  await contents.getByRole("link", { name: "Water gauges", exact: true }).click();
  await expect(page.locator("article:target h3")).toHaveText("Water gauges");
  await expect(page.locator("article:target h3")).toBeInViewport();
  await contents.getByRole("link", { name: /^All sources/ }).click();
  await expect(page.getByRole("heading", { name: "Sources", exact: true })).toBeInViewport();
  await page.getByRole("link", { name: "Read the story" }).click();
  await page.getByRole("main").getByRole("link", { name: "Data and sources", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data and sources");
});

test("pages beside the story are no wider than the window, however long a word in a title", async ({
  page,
}) => {
  for (const path of [DATA, HOME, embedPath(SECOND, "map/")]) {
    await page.goto(path);
    const beyond = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await beyond(), path).toBe(0);
    await page.locator(":is(h1, h2, h3, li) a, :is(h1, h2, h3):not(:has(a))").evaluateAll((all) => {
      for (const title of all) title.textContent = "Donau".concat("dampfschifffahrt".repeat(6));
    });
    expect(await beyond(), path).toBe(0);
  }
});

test("the home page shows each story's picture, date, dek and chapters", {
  tag: "@desktop",
}, () => {
  const [first, small] = findAll(readPage(OUT, ""), "article");
  if (first === undefined || small === undefined) throw new Error("home: two stories expected");
  expect(textOf(findOne(first, "h2"))).toBe("Water in the delta");
  expect(textOf(first)).toContain("A made-up story of three chapters, for the tests.");
  findOne(first, "time", { datetime: "2024-06-15" });
  expect(textOf(findOne(first, "figure"))).toContain("as of 15 Jun 2024");
  expect(findAll(first, "li")).toHaveLength(chapters.length);
  expect(findAll(small, "a").map((link) => attribute(link, "href"))).toContain(
    `${HOME}${SMALL_STORY}/`,
  );
});

test("on the home page one picture of each story is visible, and links to it", async ({ page }) => {
  await page.goto(HOME);
  const story = page.getByRole("article").first();
  await expect(story.locator("figure img:visible")).toHaveCount(1);
  await expect
    .poll(() =>
      story
        .locator("figure img:visible")
        .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    )
    .toBeGreaterThan(0);
  // A smaller picture has the form with readable labels, at any size of the window.
  const small = page.getByRole("article").nth(1).locator("figure img:visible");
  await expect(small).toHaveCount(1);
  await expect(small).toHaveAttribute("src", /\.tall-light\.svg$/);
  // The title's link lies over the picture.
  await story.locator("figure").scrollIntoViewIfNeeded();
  const box = await story.locator("figure").boundingBox();
  if (box === null) throw new Error("home page: a figure expected, none found");
  await spareMap(page);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 3);
  await expect(page).toHaveURL(new RegExp(`${PATH}$`));
});
