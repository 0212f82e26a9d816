import { pagePath } from "../../lib/publish/address.ts";
import type { Source } from "../../lib/story/source.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import { SourceEntry } from "../story/source-entry.tsx";
import styles from "./data-page.module.css";

/**
 * Every source of a story by publisher and date, with the chapters that cite it and the layers
 * drawn from it.
 */
export function DataSources({ story }: { story: Story }) {
  const { compare } = new Intl.Collator(story.language);
  const sources = story.sources.toSorted(
    (a, b) => compare(a.publisher, b.publisher) || compare(a.date, b.date),
  );
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceEntry source={source} language={story.language} />
          <SourceUses story={story} source={source} />
        </li>
      ))}
    </ul>
  );
}

function SourceUses({ story, source }: { story: Story; source: Source }) {
  const say = words(story.language);
  const chapters = story.chapters.filter(({ sources }) => sources.includes(source.id));
  const layers = story.layers.filter(({ sources }) => sources.includes(source.id));
  return (
    <>
      <Uses
        label={say("data.citedIn")}
        links={chapters.map(({ id, title }) => ({ href: pagePath(story.id, id), title }))}
      />
      <Uses
        label={say("data.drawnFrom")}
        links={layers.map(({ id, title }) => ({ href: `#${id}`, title }))}
      />
    </>
  );
}

function Uses({ label, links }: { label: string; links: { href: string; title: string }[] }) {
  if (links.length === 0) return null;
  return (
    <span className={styles.uses}>
      {label}:{" "}
      {links.map(({ href, title }, index) => (
        <span key={href}>
          {index > 0 && " · "}
          <a href={href}>{title}</a>
        </span>
      ))}
    </span>
  );
}
