import { buildJsonFeed } from "@/lib/publish/json-feed.ts";
import { siteFeed } from "../feed-entries.ts";

export const dynamic = "force-static";

/** The site's stories and chapters as a JSON feed. */
export function GET() {
  return Response.json(buildJsonFeed(siteFeed()), {
    headers: { "Content-Type": "application/feed+json; charset=utf-8" },
  });
}
