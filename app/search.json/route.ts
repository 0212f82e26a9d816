import { buildSearchEntries } from "@/lib/publish/search-entries.ts";
import { latestStories } from "../feed-entries.ts";

export const dynamic = "force-static";

/** What readers search on the home page: docs/internal-hooks.md. */
export function GET() {
  return Response.json(buildSearchEntries(latestStories()));
}
