import type { ReactNode } from "react";
import { pagePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Site } from "../../lib/story/site.ts";
import { SettingsButton } from "./settings-button.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteName } from "./site-name.tsx";
import styles from "./site-page.module.css";

/**
 * A page of the site itself, between the publisher's name, which is its heading where `isHome`, and
 * the footer. On the other pages the name leads home.
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
          {isHome ? (
            <SiteName site={site} />
          ) : (
            <a href={pagePath()}>
              <SiteName site={site} />
            </a>
          )}
        </Name>
        <SettingsButton language={site.language} />
      </header>
      {children}
      <SiteFooter site={site} />
    </div>
  );
}
