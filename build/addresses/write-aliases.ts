import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Chapter } from "../../lib/story/chapter.ts";
import type { Story } from "../../lib/story/story.ts";
import { printRedirectPage } from "./redirect-page.ts";

/** A path under the site's root that was renamed, without base path. */
interface Renaming {
  from: string;
  to: string;
}

/**
 * Has every address below a chapter's answer under its older ids, too: pages lead on to the
 * chapter's, other files (cards) are there once more. Writes `_redirects`, which hosts that read it
 * (Netlify, Cloudflare Pages) follow before any page is sent. Without an alias it writes nothing.
 */
export function writeAliases(out: string, basePath: string, stories: readonly Story[]): void {
  const renamings = stories.flatMap(({ id, chapters }) =>
    chapters.flatMap((chapter) => renamingsOf(id, chapter)),
  );
  if (renamings.length === 0) return;
  for (const { from, to } of renamings) copyAnswers(out, basePath, { from, to });
  const lines = renamings.map(({ from, to }) => `${basePath}${from}* ${basePath}${to}:splat 301\n`);
  writeFileSync(join(out, "_redirects"), lines.join(""));
}

function renamingsOf(story: string, { id, aliases }: Chapter): Renaming[] {
  return aliases.map((alias) => ({ from: `/${story}/${alias}/`, to: `/${story}/${id}/` }));
}

function copyAnswers(out: string, basePath: string, { from, to }: Renaming): void {
  const folder = join(out, to);
  if (!existsSync(folder)) throw new Error(`writeAliases: expected a folder ${folder}, found none`);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || name.endsWith(".txt")) continue;
    const copy = join(out, from, name);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, name.endsWith(".html") ? redirectTo(path) : readFileSync(path));
  }

  function redirectTo(page: string): string {
    const inside = page
      .slice(folder.length)
      .replaceAll("\\", "/")
      .replace(/index\.html$/, "");
    return printRedirectPage(readFileSync(page, "utf8"), `${basePath}${to}${inside}`);
  }
}
