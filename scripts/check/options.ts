import { parseArgs } from "node:util";

/** What `npm run check -- …` may be told. */
export interface CheckOptions {
  /** Ids of the stories that are checked; none: the site and all stories. */
  stories: string[];
  publish: boolean;
  fix: boolean;
  json: boolean;
}

/** Reads the arguments of the command line. Throws, with what was expected, where they say something else. */
export function parseOptions(args: readonly string[]): CheckOptions {
  const flag = { type: "boolean", default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { publish: flag, fix: flag, json: flag },
  });
  return { stories: positionals, ...values };
}
