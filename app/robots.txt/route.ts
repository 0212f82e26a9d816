import { absoluteAddress, filePath } from "@/lib/publish/address.ts";
import { printRobots } from "@/lib/publish/sitemap.ts";
import { site } from "../content.ts";

export const dynamic = "force-static";

/** Crawlers may read all of it. */
export function GET() {
  return new Response(printRobots(absoluteAddress(site().url, filePath("/sitemap.xml"))), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
