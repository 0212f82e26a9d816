import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../lib/story/site.ts";

/** A site and the file that it is written with. */
export interface SiteFiles {
  site: Site;
  logo: Uint8Array | null;
}

/** Reads the logo of a site that was loaded from a content folder. */
export function loadSiteFiles(root: string, site: Site): SiteFiles {
  return { site, logo: site.logo === null ? null : readFileSync(join(root, site.logo.file)) };
}
