import type { Metadata } from "next";
import { absoluteAddress, pagePath } from "@/components/address.ts";
import { HomePage } from "@/components/home-page.tsx";
import { site, story, storyIds } from "./content.ts";

export function generateMetadata(): Metadata {
  const { url } = site();
  return { alternates: { canonical: absoluteAddress(url, pagePath()) } };
}

export default function Page() {
  const loaded = storyIds().map((id) => story(id));
  const stories = loaded.flatMap((each) => ("problems" in each ? [] : [each.story]));
  return <HomePage site={site()} stories={stories} />;
}
