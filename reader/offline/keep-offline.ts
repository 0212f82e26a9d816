import type { OfflineMessage } from "./offline-message.ts";

/** The story to keep, and the build that its page is of. */
interface KeptStory {
  build: string;
  /** Path that the site is served under, without a slash at the end. */
  basePath: string;
  /** Path of the story's own page, base path included. */
  story: string;
}

/**
 * Registers the service worker, and has it keep the story. A worker of a newer build waits beside
 * an older one: a page of the newer build lets it take over. Rejects where the browser refuses.
 */
export async function keepOffline({ build, basePath, story }: KeptStory): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(`${basePath}/sw.js`, {
    scope: `${basePath}/`,
    updateViaCache: "none",
  });
  const send = (worker: ServiceWorker | null, kind: OfflineMessage["kind"]) => {
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    const page = location.origin + story;
    worker?.postMessage({ kind, build, page, files } satisfies OfflineMessage);
  };
  const keep = () => send(serviceWorker.controller, "keep");
  const takeOver = () => send(registration.waiting, "take-over");
  serviceWorker.addEventListener("controllerchange", keep);
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", takeOver),
  );
  keep();
  takeOver();
  await registration.update();
}
