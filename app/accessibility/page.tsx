import type { Metadata } from "next";
import { AccessibilityPage } from "@/components/site/accessibility-page.tsx";
import { absoluteAddress, pagePath } from "@/lib/publish/address.ts";
import { words } from "@/lib/words/words.ts";
import { site } from "../content.ts";

export function generateMetadata(): Metadata {
  const { name, url, language } = site();
  const say = words(language);
  const address = absoluteAddress(url, pagePath("accessibility"));
  const title = say("accessibility.title");
  const description = say("accessibility.about", { site: name });
  return {
    title,
    description,
    alternates: { canonical: address },
    openGraph: { title, description, url: address, siteName: name, type: "website" },
    twitter: { card: "summary", title, description },
  };
}

export default function Page() {
  return <AccessibilityPage site={site()} />;
}
