import { expect, test } from "vitest";
import { createFindEntries } from "./find-entries.ts";

const entry = (path: string, title: string, about: string, story = "") => ({
  ...{ path, title, about, story, language: "en" },
  dir: "ltr" as const,
});

const find = createFindEntries([
  entry("/delta/", "Water in the delta", "Three chapters on a river."),
  entry(
    "/delta/readings/",
    "The readings",
    "What gauges say of António’s water.",
    "Water in the delta",
  ),
  entry("/uk/", "Дельта Дунаю", "Ріка."),
  entry("/he/", "הדלתא של הדנובה", "נהר"),
]);
const paths = (query: string) => find(query).map(({ path }) => path);

test("a title that has the word comes before a summary, a chapter also under its story's title", () => {
  expect(paths("water")).toEqual(["/delta/", "/delta/readings/"]);
});

test("words are found by their beginning, misspelled and without accents, and all must be there", () => {
  expect(paths("readi")).toEqual(["/delta/readings/"]);
  expect(paths("readnigs")).toEqual(["/delta/readings/"]);
  expect(paths("antonio")).toEqual(["/delta/readings/"]);
  expect(paths("readings canal")).toEqual([]);
});

test("other scripts are searched as well", () => {
  expect(paths("дунаю")).toEqual(["/uk/"]);
  expect(paths("הדנובה")).toEqual(["/he/"]);
});
