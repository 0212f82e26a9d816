import { printAtom } from "@/lib/publish/atom.ts";
import { siteFeed } from "../feed-entries.ts";

export const dynamic = "force-static";

/** The site's stories and chapters as an Atom feed. */
export function GET() {
  return new Response(printAtom(siteFeed()), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
