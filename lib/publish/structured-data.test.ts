import { expect, test } from "vitest";
import { islandStory } from "../../testing/island.ts";
import type { Site } from "../story/site.ts";
import { buildStructuredData } from "./structured-data.ts";

const SITE: Site = {
  name: "The Gazette",
  logo: { file: "logo.svg", path: "/_data/logo.1a.svg" },
  url: "https://gazette.example",
  language: "en",
  contact: "mail@gazette.example",
  imprint: "The Gazette",
  licence: { name: "CC BY 4.0", url: "https://licence.example" },
  accent: { light: "#000000", dark: "#ffffff" },
  offline: true,
};

const source = (id: string, url: string | null) => ({
  ...{ id, title: `Title of ${id}`, publisher: "Office", date: "2024-05", printedLater: false },
  url,
});

function describe(index: number | null, given: Partial<Site> = {}, island = islandStory()) {
  const [first] = island.chapters;
  const story = {
    ...island,
    authors: ["A. Reporter", "The Gazette"],
    sources: [source("survey", "https://survey.example/1"), source("notes", null)],
  };
  story.chapters = [{ ...first, sources: ["notes"] }, ...island.chapters.slice(1)];
  return buildStructuredData({
    site: { ...SITE, ...given },
    story,
    chapter: index === null ? null : (story.chapters[index] ?? null),
    addressOf: (id) => `https://gazette.example/island/${id === null ? "" : `${id}/`}`,
    fileAddress: (path) => `https://gazette.example${path}`,
    card: "https://gazette.example/card.png?v=1",
  });
}

test("a story is an article with all its chapters as parts, over the whole region, based on all sources", () => {
  const { region } = islandStory();
  const data = describe(null);
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": "https://gazette.example/island/",
    headline: "Island",
    hasPart: [
      { "@type": "NewsArticle", url: "https://gazette.example/island/all/", headline: "All of it" },
      { "@type": "NewsArticle", url: "https://gazette.example/island/events/" },
    ],
    spatialCoverage: {
      geo: { box: `${region[1]} ${region[0]} ${region[3]} ${region[2]}` },
    },
    isBasedOn: [
      { name: "Title of survey", publisher: { name: "Office" }, url: "https://survey.example/1" },
      { name: "Title of notes", datePublished: "2024-05" },
    ],
  });
  expect(data).not.toHaveProperty("isPartOf");
});

test("a chapter is an article that is part of the story, over its map's box, based on its own sources", () => {
  const data = describe(0);
  const { fit } = islandStory().chapters[0].passages[0].waypoint.map;
  expect(data).toMatchObject({
    headline: "All of it",
    mainEntityOfPage: "https://gazette.example/island/all/",
    position: 1,
    isPartOf: {
      "@id": "https://gazette.example/island/",
      hasPart: [{ headline: "All of it" }, { headline: "Events" }],
    },
    spatialCoverage: { geo: { box: `${fit[1]} ${fit[0]} ${fit[3]} ${fit[2]}` } },
    image: ["https://gazette.example/card.png?v=1"],
  });
  expect(data.isBasedOn).toEqual([
    {
      "@type": "CreativeWork",
      name: "Title of notes",
      publisher: { "@type": "Organization", name: "Office" },
      datePublished: "2024-05",
    },
  ]);
});

test("the publisher is named with its logo, and as what it is among the authors", () => {
  expect(describe(0)).toMatchObject({
    publisher: {
      name: "The Gazette",
      url: "https://gazette.example/",
      logo: { url: "https://gazette.example/_data/logo.1a.svg" },
    },
    author: [
      { "@type": "Person", name: "A. Reporter" },
      { "@type": "NewsMediaOrganization", name: "The Gazette" },
    ],
  });
  expect(describe(0, { logo: null }).publisher).not.toHaveProperty("logo");
});

test("an article that was never changed was last changed when it came out", () => {
  expect(describe(null)).toMatchObject({
    datePublished: "2024-06-30",
    dateModified: "2024-06-30",
  });
});

test("an article came out at its own moment, and was not changed before it", () => {
  const published = "2024-07-01T18:00:00+02:00";
  const story = { ...islandStory(), published, updated: "2024-07-01" };
  expect(describe(null, {}, story)).toMatchObject({
    datePublished: published,
    dateModified: published,
  });
});
