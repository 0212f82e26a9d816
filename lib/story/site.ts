import type { Licence } from "./origin.ts";

/** The picture of a publisher's logo. */
export interface Logo {
  /** Path of the file an editor wrote, under `content/`. */
  file: string;
  /** Path under the site's root, without base path: `/_data/logo.<hash>.<ending>`. */
  path: string;
}

/** What a publisher says of itself, from `content/site.yaml`. */
export interface Site {
  name: string;
  /** A square mark; null where the name stands alone. */
  logo: Logo | null;
  /** Absolute address without a slash at the end; `SITE_URL` in the environment wins over it. */
  url: string;
  language: string;
  contact: string;
  imprint: string;
  licence: Licence;
  /** Whether readers' browsers keep stories for reading offline. */
  offline: boolean;
  /** Accent colour of each theme as `#rrggbb`. */
  accent: { light: string; dark: string };
}
