import { ATTR } from "../../lib/story/attributes.ts";
import { BUILD, PARTS } from "./build-facts.ts";
import { listStoryFiles } from "./list-story-files.ts";
import { CACHE, isKept, isOfBuild, listOldCaches, SCOPE } from "./site-cache.ts";

/** Most bytes that are kept of a story beyond those of its visit, uncompressed. */
const BUDGET = 10_000_000;

const MAP_DOCUMENT = new RegExp(`\\s${ATTR.mapDocument}="/([^"]+)"`);

/**
 * Keeps a story in the cache of this build: its page, and the files of `listStoryFiles`. Keeps
 * nothing where the host has a page of another build, or does not answer.
 */
export async function keepStory(page: string, loaded: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const html = await keepPage(cache, page);
  if (html === null) return;
  const path = MAP_DOCUMENT.exec(html)?.[1];
  const hasMap = loaded.some((address) => /\/_data\/[^/]+\/map\./.test(address));
  const document = hasMap && path !== undefined ? SCOPE + path : null;
  let left = BUDGET;
  const keep = async (address: string): Promise<Response | undefined> => {
    const kept = await cache.match(address);
    if (kept !== undefined || left <= 0 || !isKept(address)) return kept;
    // A file of an earlier build that has the same name has the same content; fonts alone keep theirs.
    const isFont = address.startsWith(`${SCOPE}fonts/`);
    const known = isFont ? undefined : await caches.match(address);
    const options = { cache: isFont ? "default" : "force-cache" } as const;
    const response = known ?? (await fetch(address, options).catch(() => undefined));
    if (!response?.ok) return undefined;
    const body = await response.arrayBuffer();
    left -= body.byteLength;
    if (left < 0) return undefined;
    const type = response.headers.get("Content-Type") ?? "";
    await cache.put(address, new Response(body, { headers: { "Content-Type": type } }));
    return cache.match(address);
  };
  const text = document === null ? "" : await (await keep(document))?.text();
  const visit = { html, document: text ?? "", loaded, scope: SCOPE, parts: PARTS };
  for (const address of listStoryFiles(visit)) await keep(address);
}

/** Keeps the stories that earlier builds kept, as this build has them. */
export async function keepAgain(): Promise<void> {
  for (const name of await listOldCaches()) {
    const old = await caches.open(name);
    const addresses = (await old.keys()).map(({ url }) => url);
    for (const page of addresses.filter((address) => address.endsWith("/"))) {
      const html = (await (await old.match(page))?.text()) ?? "";
      // A chapter's page has the whole story, too: the story's own page is enough.
      if (html.includes(` ${ATTR.path}="${new URL(page).pathname}" ${ATTR.mapDocument}="`))
        await keepStory(page, addresses);
    }
  }
}

/**
 * Fetches and keeps a page, unless it is kept already. Returns its text; null where it is of
 * another build.
 */
async function keepPage(cache: Cache, page: string): Promise<string | null> {
  const kept = await cache.match(page);
  if (kept !== undefined) return kept.text();
  const response = await fetch(page, { cache: "no-cache" }).catch(() => undefined);
  if (!response?.ok || !(await isOfBuild(response))) return null;
  await cache.put(page, response.clone());
  return response.text();
}

/** Whether a message is from a page of this build. */
export const isOwn = ({ build }: { build: string }) => build === BUILD;
