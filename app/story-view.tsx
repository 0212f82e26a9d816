import { notFound } from "next/navigation";
import { StoryClient } from "@/author/preview/story-client.tsx";
import { StoryPage } from "@/components/story/story-page.tsx";
import { basePath } from "@/lib/publish/address.ts";
import type { Story } from "@/lib/story/story.ts";
import {
  contentVersion,
  downloads,
  locators,
  mapUrl,
  openChapter,
  pictures,
  site,
} from "./content.ts";
import { latestStories } from "./feed-entries.ts";
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
              next={nextStory(id)}
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

/**
 * The story after this one in the site's list, the first after the last; null where there is no
 * other.
 */
function nextStory(id: string): Story | null {
  const stories = latestStories();
  const next = stories[(stories.findIndex((story) => story.id === id) + 1) % stories.length];
  return next === undefined || next.id === id ? null : next;
}
