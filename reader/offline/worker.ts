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

/** The page that asks is of this build; any other may still need the files of an older one. */
async function takeOver(): Promise<void> {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = all.filter(({ url }) => !url.startsWith(`${SCOPE}embed/`));
  if (open.length <= 1) await self.skipWaiting();
}
