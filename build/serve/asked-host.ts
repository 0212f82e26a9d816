import { LOOPBACK } from "./allowed-host.ts";

/** The names of the option for the address: ours, and those of Next. */
const NAMES = ["--host", "--hostname", "-H"];

/**
 * Reads `--host <address>` from a command line. Returns the address to listen at (`localhost`
 * without the option) and all other arguments. Throws where the address is missing, and where npm
 * consumed the option: `npm run serve --host 0.0.0.0`, without the `--` before it. `env` is the
 * environment that npm passes to the command.
 */
export function askedHost(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): { host: string; rest: string[] } {
  if (env.npm_config_host !== undefined)
    throw new Error(
      `expected "-- --host <address>", found "--host". npm takes the options before the --.`,
    );
  const rest: string[] = [];
  let host = LOOPBACK;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    const [name = "", ...joined] = arg.split("=");
    if (!NAMES.includes(name)) {
      rest.push(arg);
      continue;
    }
    const value = joined.length > 0 ? joined.join("=") : args[++at];
    if (value === undefined || value === "" || value.startsWith("-"))
      throw new Error(`expected ${name} <address>, found ${name} without an address.`);
    host = value;
  }
  return { host, rest };
}
