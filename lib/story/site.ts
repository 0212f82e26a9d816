/** What a publisher says of itself, from `content/site.yaml`. */
export interface Site {
  name: string;
  /** Path of a file under `content/`, or null where the name stands alone. */
  logo: string | null;
  /** Absolute address without a slash at the end; `SITE_URL` in the environment wins over it. */
  url: string;
  language: string;
  contact: string;
  imprint: string;
  licence: { name: string; url: string };
  /** Accent colour of each theme as `#rrggbb`. */
  accent: { light: string; dark: string };
}
