import type { WaypointPictures } from "../../lib/picture/waypoint-picture.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./home-page.module.css";
import { SitePage } from "./site-page.tsx";
import { StorySearch } from "./story-search.tsx";
import { StoryTeaser } from "./story-teaser.tsx";

/** A story on the home page. */
export interface HomeStory {
  story: Story;
  pictures: WaypointPictures;
}

/** The stories in the order given, the first one large. */
export function HomePage({ site, stories }: { site: Site; stories: readonly HomeStory[] }) {
  const say = words(site.language);
  const [first, ...others] = stories;
  return (
    <SitePage site={site} isHome>
      {first !== undefined && <StorySearch language={site.language} />}
      <main className={styles.stories} aria-label={say("home.stories")}>
        {first === undefined ? (
          <p>{say("home.none")}</p>
        ) : (
          <StoryTeaser {...first} isFirst={true} />
        )}
        {others.length > 0 && (
          <div className={styles.others}>
            {others.map((each) => (
              <StoryTeaser key={each.story.id} {...each} isFirst={false} />
            ))}
          </div>
        )}
      </main>
    </SitePage>
  );
}
