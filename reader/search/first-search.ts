/** Runs in the head of every page: loads the code of the search once its field has the focus. */
import { ATTR } from "../../lib/story/attributes.ts";
import { sayUnavailable } from "../page/say-unavailable.ts";

document.addEventListener("focusin", ({ target }) => {
  const field = (target as Element).closest<HTMLInputElement>(`[${ATTR.search}]`);
  // The build writes the code's address into the field: only there its language is known.
  if (field !== null)
    loadSearch(field).then(({ startSearch }) => startSearch(field), sayUnavailable);
});

function loadSearch(field: HTMLElement): Promise<typeof import("./start-search.ts")> {
  return import(field.getAttribute(ATTR.search) ?? "");
}
