import type { Chapter } from "../story/chapter.ts";
import type { Bounds } from "../story/geography.ts";
import { wrapBounds } from "../story/longitude.ts";
import { lastChangeOf } from "../story/moment.ts";
import type { Site } from "../story/site.ts";
import type { Source } from "../story/source.ts";
import type { Story } from "../story/story.ts";

/** A page to describe in JSON-LD, with the absolute addresses it needs. */
export interface DescribedPage {
  site: Site;
  story: Story;
  /** Null for the story's own page. */
  chapter: Chapter | null;
  /** Address of a chapter's page; of the story's own for null. */
  addressOf(chapter: string | null): string;
  /** Address of a file, from its path under the site's root. */
  fileAddress(path: string): string;
  /** Address of the page's card; null where there is none. */
  card: string | null;
}

/**
 * Describes a page in the words of schema.org, as plain JSON: a NewsArticle, and which parts it has
 * or is part of.
 */
export function buildStructuredData(page: DescribedPage): Record<string, unknown> {
  const { site, story, chapter, addressOf, card } = page;
  const address = addressOf(chapter?.id ?? null);
  return {
    "@context": "https://schema.org",
    ...articleHead(page, chapter),
    mainEntityOfPage: address,
    description: chapter?.summary ?? story.dek,
    ...(card === null ? {} : { image: [card] }),
    inLanguage: story.language,
    datePublished: story.published,
    dateModified: lastChangeOf(story),
    author: story.authors.map((name) => ({
      "@type": name === site.name ? "NewsMediaOrganization" : "Person",
      name,
    })),
    publisher: publisherOf(page),
    license: site.licence.url,
    isBasedOn: sourcesOf(story, chapter).map(describeSource),
    spatialCoverage: {
      "@type": "Place",
      geo: {
        "@type": "GeoShape",
        box: printBox(chapter === null ? story.region : chapter.passages[0].waypoint.map.fit),
      },
    },
    ...(chapter === null
      ? { hasPart: partsOf(page) }
      : {
          position: chapter.number,
          isPartOf: { ...articleHead(page, null), hasPart: partsOf(page) },
        }),
  };
}

function articleHead({ story, addressOf }: DescribedPage, chapter: Chapter | null) {
  const address = addressOf(chapter?.id ?? null);
  const headline = chapter?.title ?? story.title;
  return { "@type": "NewsArticle", "@id": address, url: address, headline };
}

function partsOf(page: DescribedPage) {
  return page.story.chapters.map((chapter) => articleHead(page, chapter));
}

function publisherOf({ site, fileAddress }: DescribedPage) {
  return {
    "@type": "NewsMediaOrganization",
    name: site.name,
    url: fileAddress("/"),
    ...(site.logo === null
      ? {}
      : { logo: { "@type": "ImageObject", url: fileAddress(site.logo.path) } }),
  };
}

function sourcesOf({ sources }: Story, chapter: Chapter | null): Source[] {
  return chapter === null ? sources : sources.filter(({ id }) => chapter.sources.includes(id));
}

function describeSource({ title, publisher, date, url }: Source) {
  return {
    "@type": "CreativeWork",
    name: title,
    publisher: { "@type": "Organization", name: publisher },
    datePublished: date,
    ...(url === null ? {} : { url }),
  };
}

/**
 * The south-west corner, then the north-east one, latitude first: schema.org's order, not
 * GeoJSON's.
 */
function printBox(bounds: Bounds): string {
  const [west, south, east, north] = wrapBounds(bounds);
  return `${south} ${west} ${north} ${east}`;
}
