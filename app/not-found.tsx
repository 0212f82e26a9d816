import type { Metadata } from "next";
import { MissingPage } from "@/components/site/missing-page.tsx";
import { say } from "@/lib/words/strings.ts";
import { site } from "./content.ts";

export const metadata: Metadata = { title: say("missing.title") };

export default function NotFound() {
  return <MissingPage site={site()} />;
}
