import { buildStoryIndex } from "@/lib/publish/story-index.ts";
import { story, storyIds, storyParams } from "../../content.ts";

export const dynamic = "force-static";

export const generateStaticParams = storyParams;

/** The story as data: docs/contracts.md, 4. */
export async function GET(_request: Request, { params }: { params: Promise<{ story: string }> }) {
  const { story: id } = await params;
  if (!storyIds().includes(id)) return Response.json({ error: "no story" }, { status: 404 });
  const loaded = story(id);
  if ("problems" in loaded) {
    return Response.json({ error: "the story has problems" }, { status: 404 });
  }
  return Response.json(buildStoryIndex(loaded.story));
}
