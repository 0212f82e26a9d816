import { CacheFirst, NetworkFirst, type SerwistPlugin } from "serwist";
import { ATTR } from "../../lib/story/attributes.ts";
import { CACHE, isKept, isOfBuild, SCOPE } from "./site-cache.ts";

/** Seconds after which a page that is kept is shown although the network may still answer. */
const PATIENCE = 4;

/** Bytes of the origin's storage above which no more is kept. */
const MOST = 80_000_000;

/** Clients whose page is of another build: files without a hash in their names are not for them. */
const foreign = new Set<string>();

const hasRoom: SerwistPlugin = {
  async cacheWillUpdate({ response }) {
    const { usage = 0 } = await navigator.storage.estimate();
    return response.status === 200 && usage < MOST ? response : null;
  },
};

/** Files are found by their names, so that those of two builds never mix. */
const files = new CacheFirst({
  cacheName: CACHE,
  matchOptions: { ignoreVary: true },
  plugins: [hasRoom],
});

/** A page comes from the network, as the site has it now; only without one as it was kept. */
const pages = new NetworkFirst({
  cacheName: CACHE,
  networkTimeoutSeconds: PATIENCE,
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => plainAddress(request.url),
      async fetchDidSucceed({ event, response }) {
        if (event instanceof FetchEvent && !(await isOfBuild(response)))
          foreign.add(event.resultingClientId);
        return response;
      },
      cacheWillUpdate: async ({ response }) =>
        response.status === 200 && (await isOfBuild(response)) ? response : null,
      handlerDidError: ({ request }) => leadToStory(request.url),
    },
  ],
});

/**
 * Answers a request from the cache or the network. Leaves embeds, feeds and what is no part of the
 * site alone.
 */
export function answerRequest(event: FetchEvent): void {
  const { request, clientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const path = plainAddress(request.url).slice(SCOPE.length);
  if (request.mode === "navigate") {
    const isPage = path === "" || path.endsWith("/");
    if (isPage && !path.startsWith("embed/")) event.respondWith(pages.handle(event));
  } else if (isKept(request.url) && !foreign.has(clientId)) event.respondWith(files.handle(event));
}

/** Leads from a chapter's page that is not kept to the chapter on its story's page. */
async function leadToStory(address: string): Promise<Response | undefined> {
  const [story, chapter, ...rest] = plainAddress(address).slice(SCOPE.length).split("/");
  if (!story || !chapter || rest.join("") !== "") return undefined;
  const page = await caches.match(`${SCOPE}${story}/`, { cacheName: CACHE, ignoreVary: true });
  const isChapter = (await page?.text())?.includes(` ${ATTR.storyChapter}="${chapter}"`) === true;
  return isChapter ? Response.redirect(`${SCOPE}${story}/#${chapter}`) : undefined;
}

function plainAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
