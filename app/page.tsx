import type { Metadata } from "next";
import { absoluteAddress, pagePath } from "@/components/address.ts";
import { HomePage } from "@/components/home-page.tsx";
import { say } from "@/lib/story/strings.ts";
import { pictures, site } from "./content.ts";
import { latestStories } from "./feed-entries.ts";

export function generateMetadata(): Metadata {
  const { name, url } = site();
  const address = absoluteAddress(url, pagePath());
  const titles = latestStories().map(({ title }) => title);
  const description =
    titles.length === 0 ? null : say("home.about", { titles: titles.join(" · ") });
  return {
    description,
    alternates: { canonical: address },
    openGraph: {
      title: name,
      ...(description && { description }),
      url: address,
      siteName: name,
      type: "website",
    },
    twitter: { card: "summary", title: name, ...(description && { description }) },
  };
}

export default function Page() {
  const stories = latestStories().map((story) => ({ story, pictures: pictures(story.id) }));
  return <HomePage site={site()} stories={stories} />;
}
