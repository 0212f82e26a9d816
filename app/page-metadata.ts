import type { Metadata } from "next";
import { absoluteAddress } from "@/components/address.ts";
import { site } from "./content.ts";

/** Builds the head of a page: title, description, canonical address. `path` has the base path. */
export function pageMetadata(page: { title: string; description: string; path: string }): Metadata {
  const { name, url } = site();
  const address = absoluteAddress(url, page.path);
  return {
    title: page.title,
    description: page.description,
    alternates: { canonical: address },
    openGraph: {
      title: page.title,
      description: page.description,
      url: address,
      siteName: name,
      type: "article",
    },
  };
}
