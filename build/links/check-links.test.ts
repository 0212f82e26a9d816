import { join } from "node:path";
import { expect, test } from "vitest";
import { checkLinks, printBrokenLink } from "./check-links.ts";

const FIXTURE = join(import.meta.dirname, "fixture");

const broken = (basePath: string) =>
  checkLinks(FIXTURE, { basePath, origin: "https://notes.example" });

const reasons = (basePath: string) =>
  Object.fromEntries(broken(basePath).map(({ address, reason }) => [address, reason]));

test("broken links are reported with their reason, and nothing else is", () => {
  expect(reasons("/atlas")).toEqual({
    "/atlas/files/lost-2x.svg": "there is no such file",
    "https://notes.example/atlas/story/lost-card.png": "there is no such file",
    "/atlas/story/#lost-part": "the page has no such place",
    "/atlas/story": "a slash is missing at its end",
    "/atlas/lost/": "there is no such file",
    "/story/": "it lies outside of /atlas/",
    "https://notes.example/atlas/story/#lost-part": "the page has no such place",
    "http://[": "this is no address",
    "/atlas/%zz": "this is no address",
    "/atlas/files/lost-noscript.svg": "there is no such file",
    "/atlas/files/lost-set.svg": "there is no such file",
    "#lost-symbol": "the page has no such place",
  });
});

test("a broken link on several pages is reported once, with the first page and the number of the others", () => {
  const lost = broken("/atlas").find(({ address }) => address === "/atlas/lost/");
  expect(lost?.pages.toSorted()).toEqual(["index.html", "story/index.html"]);
  expect(lost && printBrokenLink(lost)).toBe(
    `${lost?.pages[0]} (and 1 more): "/atlas/lost/": there is no such file`,
  );
});

test("a site at the root of its host has no file under another site's base path", () => {
  expect(reasons("")).toMatchObject({
    "/atlas/story/": "there is no such file",
    "/atlas/files/a.svg": "there is no such file",
  });
  expect(reasons("")).not.toHaveProperty("/story/");
});
