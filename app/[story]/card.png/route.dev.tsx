import { answerCard } from "../../card-image.ts";
import { story, storyIds } from "../../content.ts";

export const dynamic = "force-static";

export function generateStaticParams() {
  return storyIds().flatMap((id) => ("problems" in story(id) ? [] : [{ story: id }]));
}

/** The picture that a link to the story is shared with. */
export async function GET(_request: Request, { params }: { params: Promise<{ story: string }> }) {
  return answerCard((await params).story, null);
}
