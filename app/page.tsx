import type { Metadata } from "next";
import { FontSheets } from "@/components/site/font-sheets.tsx";
import { HomePage } from "@/components/site/home-page.tsx";
import { absoluteAddress, pagePath } from "@/lib/publish/address.ts";
import { words } from "@/lib/words/words.ts";
import { pictures, site } from "./content.ts";
import { latestStories } from "./feed-entries.ts";
import { cardImage } from "./page-metadata.ts";

export function generateMetadata(): Metadata {
  const { name, url, language } = site();
  const address = absoluteAddress(url, pagePath());
  const stories = latestStories();
  const [latest] = stories;
  const titles = stories.map(({ title }) => title).join(" · ");
  const about = latest && {
    description: words(language)("home.about", { titles }),
    images: [cardImage(latest, null)],
  };
  return {
    ...(about && { description: about.description }),
    alternates: { canonical: address },
    openGraph: {
      title: name,
      ...about,
      url: address,
      siteName: name,
      type: "website",
    },
    twitter: { card: latest ? "summary_large_image" : "summary", title: name, ...about },
  };
}

export default function Page() {
  const stories = latestStories().map((story) => ({ story, pictures: pictures(story.id) }));
  const words = stories.map(({ story: { title, dek, authors } }) => [title, dek, authors]);
  return (
    <>
      <FontSheets of={words} />
      <HomePage site={site()} stories={stories} />
    </>
  );
}
