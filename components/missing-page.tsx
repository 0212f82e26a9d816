import type { Site } from "../lib/story/site.ts";
import { strings } from "../lib/story/strings.ts";
import { pagePath } from "./address.ts";
import styles from "./missing-page.module.css";
import { SiteFooter } from "./site-footer.tsx";
import { SiteName } from "./site-name.tsx";

/** What an address answers that has no page. */
export function MissingPage({ site }: { site: Site }) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p className={styles.name}>
          <SiteName site={site} />
        </p>
      </header>
      <main>
        <div className={styles.words}>
          <h1 className={styles.title}>{strings["missing.title"]}</h1>
          <p className={styles.dek}>
            <a href={pagePath()}>{strings["missing.home"]}</a>
          </p>
        </div>
      </main>
      <SiteFooter site={site} />
    </div>
  );
}
