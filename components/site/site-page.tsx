import type { ReactNode } from "react";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Site } from "../../lib/story/site.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteName } from "./site-name.tsx";
import styles from "./site-page.module.css";

/**
 * A page of the site itself, between the publisher's name, which is its heading where `isHome`, and
 * the footer.
 */
export function SitePage({
  site,
  isHome = false,
  children,
}: {
  site: Site;
  isHome?: boolean;
  children: ReactNode;
}) {
  const Name = isHome ? "h1" : "p";
  return (
    <div className={styles.page} {...(isHome ? { [ATTR.home]: "" } : {})}>
      <header className={styles.header}>
        <Name className={styles.name}>
          <SiteName site={site} />
        </Name>
      </header>
      {children}
      <SiteFooter site={site} />
    </div>
  );
}
