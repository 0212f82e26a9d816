import { answerCard } from "../../../card-image.ts";
import { chapterParams } from "../../../content.ts";

export const dynamic = "force-static";

export const generateStaticParams = chapterParams;

/** The picture that a link to the chapter is shared with. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ story: string; chapter: string }> },
) {
  const { story, chapter } = await params;
  return answerCard(story, chapter);
}
