import { pagePath } from "../../lib/publish/address.ts";
import type { Site } from "../../lib/story/site.ts";
import { strings } from "../../lib/words/strings.ts";
import styles from "./missing-page.module.css";
import { SitePage } from "./site-page.tsx";

/** What an address answers that has no page. */
export function MissingPage({ site }: { site: Site }) {
  return (
    <SitePage site={site}>
      <main className={styles.words}>
        <h1 className={styles.title}>{strings["missing.title"]}</h1>
        <p className={styles.dek}>
          <a href={pagePath()}>{strings["missing.home"]}</a>
        </p>
      </main>
    </SitePage>
  );
}
