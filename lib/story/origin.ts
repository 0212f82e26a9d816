/** The terms under which something may be used. */
export interface Licence {
  name: string;
  url: string;
}

/** Who may do what with a layer's geometry, and how it came to be. */
export interface Origin {
  /** How the geometry was made, in words; null if nothing is known. */
  made: string | null;
  /** Licences of the data it was made from; empty where that of the site holds. */
  licences: Licence[];
  /** Lines that those ask for whose data it was made from ("© OpenStreetMap contributors"). */
  credits: string[];
}

/** Licences of open data that an editor names without an address. */
export const LICENCES = {
  "ODbL 1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
  "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "public domain": "https://creativecommons.org/publicdomain/mark/1.0/",
} as const;
