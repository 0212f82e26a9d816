import { filePath, pagePath } from "../../lib/publish/address.ts";
import type { Site } from "../../lib/story/site.ts";
import { words } from "../../lib/words/words.ts";
import { PublisherLink } from "./publisher-link.tsx";
import styles from "./site-footer.module.css";

/** The publisher's line under every page: whose it is, how to reach them, how accessible the site
 * is, under which licence. */
export function SiteFooter({ site }: { site: Site }) {
  const say = words(site.language);
  return (
    <footer className={styles.footer}>
      <p>{site.imprint}</p>
      <p>
        <PublisherLink to={site.contact}>{say("site.contact")}</PublisherLink>
        {" · "}
        <a href={filePath("/feed.xml")}>{say("site.feed")}</a>
        {" · "}
        <a href={pagePath("accessibility")}>{say("site.accessibility")}</a>
        {" · "}
        {say("site.licence")}: <a href={site.licence.url}>{site.licence.name}</a>
      </p>
    </footer>
  );
}
