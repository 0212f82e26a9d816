/**
 * Prints every problem of the content, then a count. `npm run check` checks the site and all
 * stories, `npm run check <story>…` these stories only. With `--fix` it mends before what needs no
 * judgement, with `--json` it prints one JSON document; with `--publish` the addresses of stories
 * are added to the list of those that went out, if there is no problem. CONTENT_ROOT as for the
 * build. Exit code 0 where there is no problem (warnings are none), 1 where there is, 2 where it
 * cannot run.
 */
import { checkContent } from "./check-content.ts";
import { refuseSwallowed } from "./options.ts";

try {
  const colored = process.stdout.isTTY === true && process.stdout.hasColors();
  const root = process.env.CONTENT_ROOT ?? "content";
  refuseSwallowed(process.env);
  const { code, out } = checkContent(root, process.argv.slice(2), colored);
  console.log(out);
  process.exitCode = code;
} catch (error) {
  console.error(`check: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
