import { ATTR } from "../../lib/story/attributes.ts";
import { savesData } from "../page/reading.ts";
import { keepOffline } from "./keep-offline.ts";

/**
 * Has a story kept for reading offline, by the path of its own page. Not where the reader saves
 * data, nor where the site has it switched off.
 */
export function keepVisited(story: string, basePath: string): void {
  const build = document.documentElement.getAttribute(ATTR.build);
  if (build === null || savesData() || !("serviceWorker" in navigator)) return;
  // The browser may refuse: then the story is read online only.
  keepOffline({ build, basePath, story }).catch(() => undefined);
}
