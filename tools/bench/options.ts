import { parseArgs } from "node:util";

/** The options of `npm run bench -- …`. */
export interface BenchOptions {
  /** Folder with the built site. */
  out: string;
  /** How often each page is timed; 0 prints the sizes alone. */
  rounds: number;
  /**
   * Path of the timed page under the site's root, as `/story/`; null for the first story's own
   * page.
   */
  page: string | null;
  /** Is a whole build timed, too, for the share that the cards have in it? */
  build: boolean;
  /** Is nothing measured but the dev server: from a save to the picture? */
  preview: boolean;
  /** Is the check timed, and nothing else? */
  check: boolean;
}

/**
 * Reads the arguments of the command line. Throws, with what was expected, where they say something
 * else.
 */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "5" },
      page: { type: "string" },
      build: { type: "boolean", default: false },
      preview: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!/^\d{1,3}$/.test(values.rounds))
    throw new Error(`--rounds: expected a whole number from 0 to 999, found "${values.rounds}"`);
  if (values.preview && rounds === 0)
    throw new Error("--preview: expected at least one round, found none");
  if (positionals.length > 1)
    throw new Error(`expected one folder, found "${positionals.join('", "')}"`);
  const page = values.page === undefined ? null : `/${values.page}/`.replace(/\/+/g, "/");
  return {
    out: positionals[0] ?? "out",
    rounds,
    page,
    build: values.build,
    preview: values.preview,
    check: values.check,
  };
}
