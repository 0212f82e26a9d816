import { absoluteAddress, embedPath, pagePath } from "@/lib/publish/address.ts";
import { buildOembed } from "@/lib/publish/oembed.ts";
import { chapterParams, site, story, storyIds } from "../../../content.ts";

export const dynamic = "force-static";

export const generateStaticParams = chapterParams;

/** What a CMS embeds where an editor pastes the chapter's address: docs/contracts.md. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ story: string; chapter: string }> },
) {
  const { story: id, chapter: chapterId } = await params;
  const loaded = storyIds().includes(id) ? story(id) : null;
  const chapters = loaded === null || "problems" in loaded ? [] : loaded.story.chapters;
  const chapter = chapters.find((each) => each.id === chapterId);
  if (loaded === null || "problems" in loaded || chapter === undefined) {
    return Response.json({ error: "no chapter" }, { status: 404 });
  }
  const publisher = site();
  const absolute = (path: string) => absoluteAddress(publisher.url, path);
  return Response.json(
    buildOembed({
      site: publisher,
      story: loaded.story,
      chapter,
      home: absolute(pagePath()),
      address: absolute(pagePath(id, chapterId)),
      embed: absolute(embedPath(id, chapterId)),
    }),
  );
}
