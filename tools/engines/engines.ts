/**
 * Opens every chapter of a built site in Firefox and WebKit, with and without script, at the sizes
 * of a phone and of a large screen: `npm run engines`, or `npm run engines -- <folder>` with the
 * BASE_PATH of its build. Ends with 1 where a chapter opens wrong, with 2 where an engine is not
 * installed.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkOpenings } from "./check-openings.ts";
import type { EngineStart } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { serveVariant } from "./serve-variant.ts";
import { startWebkit } from "./webkit.ts";

const folder = process.argv[2] ?? "out";
const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");
const port = Number(process.env.ENGINE_PORT ?? 4390);

const ENGINES: Record<string, { start: EngineStart; packages: string }> = {
  Firefox: { start: () => startFirefox(port), packages: "firefox-esr" },
  WebKit: { start: () => startWebkit(port + 1), packages: "webkit2gtk-driver xvfb" },
};

const manifest = join(folder, "_data/manifest.json");
if (!existsSync(manifest)) {
  console.error(`engines: expected a built site in "${folder}", found none. Run npm run build.`);
  process.exit(2);
}
const stories = Object.keys(JSON.parse(readFileSync(manifest, "utf8")) as object).map((story) => {
  const file = readFileSync(join(folder, story, "story.json"), "utf8");
  const { chapters } = JSON.parse(file) as { chapters: { id: string }[] };
  return { story, chapters: chapters.map(({ id }) => id) };
});

const wrong: string[] = [];
const missing: string[] = [];
for (const [name, { start, packages }] of Object.entries(ENGINES)) {
  const engine = await start();
  if (engine === null) {
    missing.push(`engines: ${name} is not installed. On Debian: apt-get install ${packages}`);
    continue;
  }
  try {
    for (const hasScript of [true, false]) {
      const site = await serveVariant(folder, basePath, hasScript);
      for (const story of stories) {
        const found = await checkOpenings(engine, site.root, story, hasScript);
        const { length } = story.chapters;
        console.log(
          `${name}, ${hasScript ? "with" : "without"} script, ${story.story}: ${length} chapters, ${found.length} wrong`,
        );
        wrong.push(...found);
      }
      site.end();
    }
  } finally {
    await engine.close();
  }
}
for (const line of [...wrong, ...missing]) console.error(line);
if (wrong.length > 0) process.exit(1);
if (missing.length > 0) process.exit(2);
