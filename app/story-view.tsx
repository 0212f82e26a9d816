import { notFound } from "next/navigation";
import { StoryClient } from "@/author/preview/story-client.tsx";
import { StoryPage } from "@/components/story/story-page.tsx";
import { basePath } from "@/lib/publish/address.ts";
import {
  contentVersion,
  downloads,
  locators,
  mapUrl,
  openChapter,
  pictures,
  site,
} from "./content.ts";
import { WithStory } from "./with-story.tsx";

/**
 * A story's page and its script, opened at a chapter; at the story's own start where `open` is
 * null.
 */
export function StoryView({ id, open }: { id: string; open: string | null }) {
  return (
    <WithStory id={id}>
      {(story) => {
        const opened = open && openChapter(story, open);
        if (open !== null && opened === null) notFound();
        return (
          <>
            <StoryPage
              site={site()}
              story={story}
              open={opened}
              mapUrl={mapUrl(id)}
              locators={locators(id)}
              pictures={pictures(id)}
              downloads={downloads(id)}
            />
            <StoryClient mapUrl={mapUrl(id)} basePath={basePath} version={contentVersion} />
          </>
        );
      }}
    </WithStory>
  );
}
