import { filePath, pagePath } from "../../lib/publish/address.ts";
import { dataCredits } from "../../lib/story/credits.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { printList } from "../../lib/words/lists.ts";
import { words } from "../../lib/words/words.ts";
import { StoryCorrections } from "./story-corrections.tsx";
import styles from "./story-end.module.css";

/**
 * Pages that well-known providers of map data ask to be linked to, by the start of their credit
 * line.
 */
const PROVIDERS: readonly [credit: string, url: string][] = [
  ["© OpenStreetMap", "https://www.openstreetmap.org/copyright"],
  ["Natural Earth", "https://www.naturalearthdata.com/"],
  ["GeoNames", "https://www.geonames.org/"],
];

/** No chapter's id: those hold no underscore. */
const TITLE = "_end";

/**
 * The end of a story: corrections, who and what made it, when it stands, what its lines do not say.
 */
export function StoryEnd({
  site,
  story,
  next,
}: {
  site: Site;
  story: Story;
  /** The story to read next; null where the site has no other. */
  next: Pick<Story, "id" | "title" | "language" | "dir"> | null;
}) {
  const say = words(story.language);
  return (
    <section className={styles.end} aria-labelledby={TITLE}>
      <h2 id={TITLE}>{say("end.title")}</h2>
      <h3>{say("end.corrections")}</h3>
      <StoryCorrections site={site} story={story} />
      <h3>{say("end.credits")}</h3>
      <dl className={styles.credits}>
        <dt>{say("end.authors")}</dt>
        <dd>{printList(story.authors, story.language)}</dd>
        <dt>{say("end.data")}</dt>
        <dd>
          <DataCredits story={story} />
          {" · "}
          <a href={pagePath(story.id, "data")}>{say("data.title")}</a>
        </dd>
        <dt>{say("end.type")}</dt>
        <dd>
          <a href={filePath("/fonts/OFL-source-serif-4.txt")}>Source Serif 4</a>,{" "}
          <a href={filePath("/fonts/OFL-ibm-plex-sans.txt")}>IBM Plex Sans</a>
        </dd>
        <dt>{say("site.licence")}</dt>
        <dd>
          <a href={site.licence.url}>{site.licence.name}</a>, {say("end.licence")}
        </dd>
      </dl>
      <p>
        {say("end.asOf", { date: printDate(story.dateline, story.language, "long") })}{" "}
        {say("end.boundaries")}
      </p>
      <p className={styles.ways}>
        {next !== null && (
          <a href={pagePath(next.id)} lang={next.language} dir={next.dir}>
            {words(next.language)("end.next", { title: next.title })}
          </a>
        )}
        <a href={pagePath()}>{say("end.home")}</a>
        <a href="#text">{say("end.top")}</a>
      </p>
    </section>
  );
}

function DataCredits({ story }: { story: Story }) {
  return dataCredits(story).map((credit, index) => {
    const url = creditLink(credit);
    return (
      <span key={credit}>
        {index > 0 && " · "}
        {url === null ? credit : <a href={url}>{credit}</a>}
      </span>
    );
  });
}

/** The page that a credit line links to; null if it links nowhere. */
function creditLink(credit: string): string | null {
  return PROVIDERS.find(([start]) => credit.startsWith(start))?.[1] ?? null;
}
