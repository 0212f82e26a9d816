import { parseArgs } from "node:util";
import { quoteChoices } from "../../lib/words/quote.ts";

/** The options of `npm run check -- …`. */
export interface CheckOptions {
  /** Ids of the stories that are checked; none: the site and all stories. */
  stories: string[];
  publish: boolean;
  fix: boolean;
  json: boolean;
}

const FLAGS = ["--fix", "--json", "--publish"];

/**
 * What `npm run check --fix` would do, which npm keeps for itself. Throws where an option was
 * written so: it would be passed over without a word. `env` is the environment that npm passes to
 * the command.
 */
export function refuseSwallowed(env: Readonly<Record<string, string | undefined>>): void {
  const swallowed = FLAGS.find((flag) => env[`npm_config_${flag.slice(2)}`] === "true");
  if (swallowed === undefined) return;
  throw new Error(
    `expected "npm run check -- ${swallowed}", found "npm run check ${swallowed}". npm takes the options before the --.`,
  );
}

/**
 * Reads the arguments of the command line. Throws, with what was expected, where they say something
 * else.
 */
export function parseOptions(args: readonly string[]): CheckOptions {
  const flag = { type: "boolean", default: false } as const;
  const unknown = args.find((arg) => arg.startsWith("-") && !FLAGS.includes(arg));
  if (unknown !== undefined) {
    throw new Error(`expected ${quoteChoices(FLAGS)}, found "${unknown}".`);
  }
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { publish: flag, fix: flag, json: flag },
  });
  return { stories: positionals, ...values };
}
