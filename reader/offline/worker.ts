/**
 * The site's service worker. It belongs to one build and has one cache. The worker of a newer build
 * keeps the reader's stories anew as it is installed, and takes over once no page of the older
 * build is open.
 */
import { answerRequest } from "./answer-requests.ts";
import { isOwn, keepAgain, keepStory } from "./keep-story.ts";
import type { OfflineMessage } from "./offline-message.ts";
import { listOldCaches, SCOPE } from "./site-cache.ts";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("fetch", answerRequest);
// Without a network it starts empty: the next visit keeps the story.
self.addEventListener("install", (event) => event.waitUntil(keepAgain().catch(() => undefined)));
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("message", (event) => {
  const message = event.data as OfflineMessage;
  if (!isOwn(message)) return;
  event.waitUntil(message.kind === "keep" ? keepStory(message.page, message.files) : takeOver());
});

async function begin(): Promise<void> {
  await Promise.all((await listOldCaches()).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** How often, and how many ms apart, a new worker looks whether older pages are still open. */
const LOOKS = 20;
const BETWEEN = 500;

/**
 * The page that asks is of this build; any other may still need the files of an older one. A page that
 * was just closed is listed for a moment longer.
 */
async function takeOver(): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const open = all.filter(({ url }) => !url.startsWith(`${SCOPE}embed/`));
    if (open.length <= 1) return self.skipWaiting();
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}
