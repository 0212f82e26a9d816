import { ATTR } from "../../lib/story/attributes.ts";

/** Addresses of what a page needs once it has been painted. */
export interface LaterFiles {
  modules: readonly string[];
  /** What `fetch` asks for. */
  files: readonly string[];
}

/**
 * The inline script that has the browser load the parts of the live map once it has painted the
 * page and its opening picture has come, beside its fonts and before the story's script asks for
 * them. Earlier they would delay the text. A reader who saves data gets no live map, and a `<link>`
 * in the page could not know that.
 */
export function loadAhead({ modules, files }: LaterFiles): string {
  const links = [
    ...modules.map((href) => ({ rel: "modulepreload", href })),
    ...files.map((href) => ({ rel: "preload", as: "fetch", href })),
  ];
  const add =
    'document.head.append(Object.assign(document.createElement("link"),{fetchPriority:"low",crossOrigin:""},link))';
  const picture = `[...document.querySelectorAll("[${ATTR.mapPicture}] img")].find(image=>image.getClientRects().length)`;
  const load = `Promise.resolve(${picture}?.decode()).catch(()=>{}).then(()=>${JSON.stringify(links)}.forEach(link=>${add}))`;
  return `<script>navigator.connection?.saveData||document.documentElement.matches("[${ATTR.reading}~=saving]")||requestAnimationFrame(()=>setTimeout(()=>${load}))</script>`;
}
