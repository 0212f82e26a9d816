import { pagePath } from "../../lib/publish/address.ts";
import type { Site } from "../../lib/story/site.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./missing-page.module.css";
import { SitePage } from "./site-page.tsx";

/** What an address answers that has no page. */
export function MissingPage({ site }: { site: Site }) {
  const say = words(site.language);
  return (
    <SitePage site={site}>
      <main className={styles.words}>
        <h1 className={styles.title}>{say("missing.title")}</h1>
        <p className={styles.dek}>
          <a href={pagePath()}>{say("missing.home")}</a>
        </p>
      </main>
    </SitePage>
  );
}
