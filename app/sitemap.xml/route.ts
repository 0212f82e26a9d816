import { printSitemap } from "@/lib/publish/sitemap.ts";
import { sitePages } from "../feed-entries.ts";

export const dynamic = "force-static";

/** Every page that a search engine should know. */
export function GET() {
  return new Response(printSitemap(sitePages()), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
}
