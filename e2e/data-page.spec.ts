import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { collectConsole, STORY } from "./support/story-page.ts";

const DATA = `/${STORY}/data/`;
const SKETCHES = ["red-line-area", "yellow-to-red", "buffer", "isf-rafah", "unifil-area"];

const index: { layers: string[]; chapters: { id: string }[] } = JSON.parse(
  readFileSync(`out/${STORY}/story.json`, "utf8"),
);

test("every layer stands on the data page with its licence, and with a download unless it is a sketch", {
  tag: "@desktop",
}, async ({ page }) => {
  const messages = collectConsole(page);
  await page.goto(DATA);
  for (const id of index.layers) {
    const layer = page.locator(`article[id="${id}"]`);
    await expect(layer.locator("svg").first()).toBeVisible();
    for (const label of ["Precision", "Status", "Licence", "Attribution", "Sources"]) {
      await expect(layer.getByText(label, { exact: true })).toBeVisible();
    }
    await expect(layer.locator("a[download]")).toHaveCount(
      SKETCHES.includes(id) ? 0 : existsSync(`out${DATA}${id}.csv`) ? 2 : 1,
    );
  }
  expect(await page.locator("script[src]").count()).toBe(0);
  expect(messages).toEqual([]);
});

test("the files are those of the layers that are no sketches, as sound as the page says", {
  tag: "@desktop",
}, async ({ page, request }) => {
  const files = readdirSync(`out${DATA}`).filter((file) => file !== "index.html");
  const geojson = index.layers.filter((id) => !SKETCHES.includes(id)).map((id) => `${id}.geojson`);
  expect(files.filter((file) => file.endsWith(".geojson"))).toEqual(geojson.toSorted());
  await page.goto(DATA);
  for (const link of await page.locator("a[download]").all()) {
    const path = (await link.getAttribute("href")) ?? "";
    const text = await (await request.get(path)).text();
    if (path.endsWith(".geojson")) {
      const data = JSON.parse(text);
      for (const key of ["title", "source", "licence", "attribution", "precision", "status"]) {
        expect(data[key], `${path} ${key}`).not.toBe("");
      }
      expect(data.page).toBe(
        `https://ceasefire-atlas.example${DATA}#${path.slice(DATA.length, -".geojson".length)}`,
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

test("what is derived says from what, and takes the licence of its parts", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(DATA);
  const held = page.locator('article[id="israeli-held"]');
  await expect(held).toContainText("The part of “Gaza Strip” that contains");
  await expect(held.getByRole("link", { name: "ODbL 1.0" })).toBeVisible();
  await expect(held).toContainText("© OpenStreetMap contributors · Ceasefire Atlas");
});

test("every source names the chapters that cite it, and corrections stand at the end", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(`http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}/atlas/danube-delta/data/`);
  const sources = page.getByRole("region", { name: "Sources" }).getByRole("listitem");
  for (const source of await sources.all()) {
    await expect(source.getByRole("link").last()).toHaveAttribute("href", /^(\/atlas\/|#)/);
  }
  await expect(page.getByRole("region", { name: "Corrections" }).getByRole("listitem")).toHaveCount(
    2,
  );
});

test("readers come from the story's end and from a layer's note, find their way on the long page, and go back", async ({
  page,
}) => {
  await page.goto(`/${STORY}/the-held-half/`);
  const note = page.locator(`a[href="${DATA}#yellow-line"]`).first();
  await note.evaluate((link) => link.closest("details")?.setAttribute("open", ""));
  await note.click();
  await expect(page.locator('article[id="yellow-line"]')).toBeInViewport();
  const contents = page.getByRole("navigation", { name: "On this page" });
  await expect(contents.getByRole("link")).toHaveCount(index.layers.length + 3);
  await contents.getByRole("link", { name: "Border fence", exact: true }).click();
  await expect(page.locator("article:target h3")).toHaveText("Border fence");
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
  for (const path of [DATA, "/", `/embed/${STORY}/the-held-half/map/`]) {
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

test("the home page shows each story's picture, date, dek and chapters", async ({ page }) => {
  await page.goto("/");
  const story = page.getByRole("article").first();
  await expect(story.getByRole("heading")).toHaveText("Gaza’s second phase");
  await expect(story.locator("time")).toHaveAttribute("datetime", "2025-12-29");
  await expect(story.locator("figure img:visible")).toHaveCount(1);
  await expect(story.locator("figure")).toContainText("as of 29 Dec 2025");
  await expect(story.getByRole("listitem")).toHaveCount(index.chapters.length);
  await expect
    .poll(() =>
      story
        .locator("figure img:visible")
        .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    )
    .toBeGreaterThan(0);
  // A smaller one shows the form whose labels can be read, at any size of the window.
  const small = page.getByRole("article").nth(1).locator("figure img:visible");
  await expect(small).toHaveCount(1);
  await expect(small).toHaveAttribute("src", /\.tall-light\.svg$/);
  // The title's link lies over the picture.
  await story.locator("figure").scrollIntoViewIfNeeded();
  const box = await story.locator("figure").boundingBox();
  if (box === null) throw new Error("home page: a figure expected, none found");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 3);
  await expect(page).toHaveURL(new RegExp(`/${STORY}/$`));
});
