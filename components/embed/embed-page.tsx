import type { ReactNode } from "react";
import { absoluteAddress, pagePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Chapter } from "../../lib/story/chapter.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import { SwatchSymbols } from "../map/swatch.tsx";
import { DraftMark } from "../story/draft-mark.tsx";
import styles from "./embed-page.module.css";
import { EmbedScript } from "./embed-script.tsx";

/**
 * What stands in another site's page: a chapter or its map under both titles, then whose it is,
 * with a link.
 */
export function EmbedPage({
  site,
  story,
  chapter,
  children,
}: {
  site: Site;
  story: Story;
  chapter: Chapter;
  children: ReactNode;
}) {
  const path = pagePath(story.id, chapter.id);
  return (
    <>
      <EmbedScript />
      <main
        className={styles.embed}
        lang={story.language}
        dir={story.dir}
        {...{ [ATTR.embed]: chapter.id }}
      >
        <h1 className={styles.story}>{story.title}</h1>
        <h2 className={styles.title}>{chapter.title}</h2>
        {children}
        <p className={styles.link}>
          <a href={path} {...{ [ATTR.embedLink]: "" }}>
            {words(story.language)("embed.link", { site: site.name })}
          </a>
          <span className={styles.address}>: {absoluteAddress(site.url, path)}</span>
        </p>
        <SwatchSymbols layers={story.layers} />
      </main>
      <DraftMark story={story} />
    </>
  );
}
