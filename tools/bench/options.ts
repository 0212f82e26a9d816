import { parseArgs } from "node:util";
import { ROWS, type RowName } from "./verdict/rows.ts";

/** What a run of the bench measures; all but `story` are runs of their own. */
export const MODES = ["growth", "cards", "preview", "check"] as const;

/** The options of `npm run bench -- …`. */
export interface BenchOptions {
  mode: "story" | (typeof MODES)[number];
  /** Folder with the built site. */
  out: string;
  /** How often each page is measured; a round before is not counted. */
  rounds: number;
  rows: readonly RowName[];
  /** Paths of the measured pages under the site's root, as `/story/`; null for the usual ones. */
  pages: readonly string[] | null;
  /** Folder of an earlier build to compare with; null for none. */
  before: string | null;
  /** A short run that shows that the bench works and judges no time. */
  isQuick: boolean;
  /** Whether a whole build is timed beside the cards. */
  isWithBuild: boolean;
  /** Whether only the help is printed. */
  isHelp: boolean;
}

/** What `--help` prints. */
export const HELP = `npm run bench -- [folder] [options]     measures the site built in a folder (out)

  --rounds 5            rounds that count; each page is opened once in each
  --rows a,b            only these rows: ${ROWS.join(", ")}
  --page /story/        only this page of the site; may be repeated
  --before folder       compares with an earlier build: its pages of the same addresses
  --quick               one short round that judges no time, without points; for tests

Other runs:
  --growth              how cost grows: 9, 20, 40 chapters; 115, 5,000, 50,000 points
  --cards [--build]     times the pictures that pages are shared with, beside a whole build
  --preview             times the dev server from a save to the picture
  --check               times the check of made-up content

docs/benchmark.md says what each number means. Exit code 1: a goal is missed by more than the
noise; 2: there is nothing to measure. Environment: BASE_PATH and CONTENT_ROOT as for the build.`;

/**
 * Reads the arguments of the command line. Throws, with what was expected, where they say something
 * else.
 */
export function parseOptions(args: readonly string[]): BenchOptions {
  const flag = { type: "boolean", default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      rows: { type: "string" },
      page: { type: "string", multiple: true },
      before: { type: "string" },
      quick: flag,
      ...{ growth: flag, cards: flag, preview: flag, check: flag },
      build: flag,
      help: { ...flag, short: "h" },
    },
  });
  const modes = MODES.filter((mode) => values[mode]);
  if (modes.length > 1)
    throw new Error(`one run expected, --${modes.join(" and --")} found. Run them in turn.`);
  if (values.build && modes[0] !== "cards")
    throw new Error("--build: --cards beside it expected, none found");
  if (positionals.length > 1)
    throw new Error(`one folder expected, "${positionals.join('", "')}" found`);
  return {
    mode: modes[0] ?? "story",
    out: positionals[0] ?? "out",
    rounds: readRounds(values.rounds ?? (values.quick ? "1" : "5")),
    rows: readRows(values.rows, values.quick),
    pages: values.page?.map((page) => `/${page}/`.replace(/\/+/g, "/")) ?? null,
    before: values.before ?? null,
    isQuick: values.quick,
    isWithBuild: values.build,
    isHelp: values.help,
  };
}

function readRounds(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new Error(`--rounds: a whole number from 1 to 999 expected, "${text}" found`);
  return Number(text);
}

function readRows(text: string | undefined, isQuick: boolean): RowName[] {
  // Two further sites are built for the points.
  if (text === undefined) return ROWS.filter((row) => !(isQuick && row === "points"));
  return text.split(",").map((name) => {
    const row = ROWS.find((each) => each === name.trim());
    if (row === undefined)
      throw new Error(`--rows: some of ${ROWS.join(", ")} expected, "${name}" found`);
    return row;
  });
}
