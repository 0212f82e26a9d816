import type { Metadata } from "next";
import { MissingPage } from "@/components/site/missing-page.tsx";
import { words } from "@/lib/words/words.ts";
import { site } from "./content.ts";

export function generateMetadata(): Metadata {
  return { title: words(site().language)("missing.title") };
}

export default function NotFound() {
  return <MissingPage site={site()} />;
}
