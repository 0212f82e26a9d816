import { expect, test } from "vitest";
import { islandStory } from "../../testing/island.ts";
import type { Site } from "../story/site.ts";
import { buildOembed } from "./oembed.ts";

test("an answer holds all that a CMS asks for, as absolute addresses", () => {
  const story = { ...islandStory(), authors: ["Ada", "Ben"] };
  const [chapter] = story.chapters;
  const site = { name: "Island Times" } as Site;
  const home = "https://a.example/";
  const address = `${home}island/all/`;
  const embed = `${home}embed/island/all/`;
  expect(buildOembed({ site, story, chapter, home, address, embed })).toEqual({
    type: "rich",
    version: "1.0",
    title: "All of it · Island",
    author_name: "Ada, Ben",
    provider_name: "Island Times",
    provider_url: home,
    thumbnail_url: `${address}card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: expect.stringMatching(/^<iframe src="https:\/\/a\.example\/embed\/island\/all\/" /),
    width: 700,
    height: 800,
  });
});
