import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./data-page.module.css";

/** What the data page holds, in its order, each with a link: the page is long. */
export function DataContents({ story }: { story: Story }) {
  const say = words(story.language);
  const sections = [
    { id: "_layers", title: say("data.layers") },
    { id: "_sources", title: say("data.allSources", { count: story.sources.length }) },
    { id: "_corrections", title: say("end.corrections") },
  ];
  return (
    <nav className={styles.contents} aria-label={say("data.contents")}>
      <Links to={sections} />
      <Links to={story.layers.toReversed()} />
    </nav>
  );
}

function Links({ to }: { to: readonly { id: string; title: string }[] }) {
  return (
    <ul>
      {to.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
