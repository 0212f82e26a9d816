import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildHeaders, printHeaders } from "./headers.ts";
import { listPageFolders } from "./page-folders.ts";
import { addScript } from "./page-script/add-script.ts";
import { buildFrameScript } from "./page-script/build-frame-script.ts";
import { buildScript } from "./page-script/build-script.ts";
import { dropUnnamed } from "./page-script/drop-unnamed.ts";
import { openOutside } from "./page-script/open-outside.ts";
import { stripFramework } from "./page-script/strip-framework.ts";
import { addPolicy } from "./policy.ts";

/** The script of story pages. */
const ENTRY = "components/story-map/start.ts";

/**
 * Finishes what `next build` exported: takes the framework's scripts out of each page, gives story pages the
 * script of their own and each page its policy, drops what no page asks for, and writes `embed.js` and the hosts'
 * `_headers`. Throws where a page has inline style or handlers.
 */
export async function finish(out: string, basePath: string): Promise<void> {
  // The same page as 404.html, at addresses that nobody asks for.
  for (const name of ["404", "_not-found"])
    rmSync(join(out, name), { recursive: true, force: true });
  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).map((file) =>
    join(out, file),
  );
  const script = await buildScript(out, ENTRY);
  const pages = new Map<string, string>();
  for (const file of files) {
    if (file.endsWith(".txt") && isFlight(file)) rmSync(file);
    if (!file.endsWith(".html")) continue;
    const text = openOutside(stripFramework(readFileSync(file, "utf8")));
    pages.set(file, addPolicy(addScript(text, script, basePath, file), file));
  }
  dropUnnamed(join(out, "_next"), [...pages.values()]);
  for (const [file, html] of pages) {
    writeFileSync(file, html);
  }
  await buildFrameScript(out);
  const headers = buildHeaders(listPageFolders(out));
  writeFileSync(join(out, "_headers"), printHeaders(headers, basePath));
}

/** Next writes the flight data of each page beside it; other texts (licences of fonts, robots.txt) stay. */
function isFlight(file: string): boolean {
  const parts = file.split(/[\\/]/);
  return !parts.includes("fonts") && parts.at(-1) !== "robots.txt";
}
