import { pagePath } from "../../lib/publish/address.ts";
import type { Site } from "../../lib/story/site.ts";
import { printDate } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./accessibility-page.module.css";
import { PublisherLink } from "./publisher-link.tsx";
import { SitePage } from "./site-page.tsx";

/** The day on which docs/accessibility.md was last compared with the site. */
const CHECKED = "2026-12-01";

const WORKS = ["text", "keyboard", "zoom", "settings", "script"] as const;

/** The gaps that docs/accessibility.md lists, in plain words. */
const GAPS = ["color", "zoom", "language", "tested"] as const;

/** The statement for readers: which standard the site follows, what it lacks, and whom to ask. */
export function AccessibilityPage({ site }: { site: Site }) {
  const say = words(site.language);
  return (
    <SitePage site={site}>
      <main className={styles.words}>
        <h1 className={styles.title}>{say("accessibility.title")}</h1>
        <p>{say("accessibility.goal", { site: site.name })}</p>
        <h2>{say("accessibility.works")}</h2>
        <ul>
          {WORKS.map((what) => (
            <li key={what}>{say(`accessibility.works.${what}`)}</li>
          ))}
        </ul>
        <h2>{say("accessibility.gaps")}</h2>
        <ul>
          {GAPS.map((what) => (
            <li key={what}>{say(`accessibility.gaps.${what}`)}</li>
          ))}
        </ul>
        <h2>{say("accessibility.report")}</h2>
        <p>
          {say("accessibility.report.how")}{" "}
          <PublisherLink to={site.contact}>{say("accessibility.report.link")}</PublisherLink>
        </p>
        <p className={styles.date}>
          {say("accessibility.checked", { date: printDate(CHECKED, site.language, "long") })}
        </p>
        <p>
          <a href={pagePath()}>{say("missing.home")}</a>
        </p>
      </main>
    </SitePage>
  );
}
