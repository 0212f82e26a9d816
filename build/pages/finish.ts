import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../lib/story/site.ts";
import { listHashed } from "../files/hashed-files.ts";
import { addScript, hasScript } from "./add-script.ts";
import { buildFrameScript } from "./build-frame-script.ts";
import { buildWorker } from "./build-worker.ts";
import { dropUnnamed } from "./drop-unnamed.ts";
import { listExported } from "./exported-files.ts";
import { addHeadScript, buildHeadScript } from "./head-script.ts";
import { buildHeaders, printHeaders } from "./headers.ts";
import { createSheetReader, inlineStyles } from "./inline-styles.ts";
import { addLaterCode, buildLaterCode } from "./later-code.ts";
import { leadHints } from "./lead-hints.ts";
import { openOutside } from "./open-outside.ts";
import { listPageFolders } from "./page-folders.ts";
import { addPolicy } from "./policy.ts";
import { refuseFrames } from "./refuse-frames.ts";
import { shortClasses } from "./short-classes.ts";
import { buildSiteScripts, tableOfPage } from "./site-scripts.ts";
import { stripFramework } from "./strip-framework.ts";

/**
 * Finishes the export of `next build`. It removes the framework's scripts from each page, puts the
 * page's styles and the script of its head into it, adds our script to story pages and embeds of
 * maps, adds a policy to each page, and makes all pages but embeds refuse frames. It deletes files
 * that no page uses, and writes `embed.js`, the service worker `sw.js`, the hosts' `_headers` and
 * `.nojekyll`. The contents of `public/` stay unchanged. Throws where a page has style attributes
 * or handlers.
 */
export async function finish(
  out: string,
  basePath: string,
  site: Pick<Site, "offline">,
): Promise<void> {
  // The same page as 404.html, at addresses that nothing links to.
  for (const name of ["404", "_not-found"])
    rmSync(join(out, name), { recursive: true, force: true });
  const readSheet = createSheetReader(out, basePath);
  const files = listExported(out, "public");
  const headScript = await buildHeadScript();
  const pages = new Map<string, string>();
  for (const name of files) {
    const file = join(out, name);
    // Next writes the flight data of each page beside it.
    if (name.endsWith(".txt") && name !== "robots.txt") rmSync(file);
    if (!name.endsWith(".html")) continue;
    const own = stripFramework(readFileSync(file, "utf8"));
    const styled = addHeadScript(shortClasses(inlineStyles(own, readSheet)), headScript);
    pages.set(file, refuseFrames(openOutside(leadHints(styled))));
  }
  const tables = new Set([...pages.values()].filter(hasScript).map(tableOfPage));
  const scripts = await buildSiteScripts(out, tables);
  const later = await buildLaterCode(out, pages.values());
  for (const [file, html] of pages) {
    pages.set(
      file,
      addPolicy(addScript(addLaterCode(html, later, basePath), scripts, basePath, file), file),
    );
  }
  dropUnnamed(join(out, "_next"), [...pages.values()]);
  const worker = { pages, scripts, fonts: "public/fonts", isWanted: site.offline };
  for (const [file, html] of await buildWorker(out, worker)) pages.set(file, html);
  for (const [file, html] of pages) {
    writeFileSync(file, html);
  }
  await buildFrameScript(out);
  // GitHub Pages drops names that begin with an underscore where there is no such file.
  writeFileSync(join(out, ".nojekyll"), "");
  const headers = buildHeaders({ folders: listPageFolders(out), hashed: listHashed(out) });
  writeFileSync(join(out, "_headers"), printHeaders(headers, basePath));
}
