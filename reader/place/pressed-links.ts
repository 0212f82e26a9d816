import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import { focusStart } from "./focus-start.ts";
import { elementAt } from "./linked-place.ts";
import type { ReaderPosition } from "./reader-position.ts";
import type { StoryLinks } from "./story-links.ts";

/** Follows the pressed links that lead into this story without loading a page, until the signal. */
export function followPressedLinks(
  page: StoryPage,
  store: Store<StoryState>,
  position: ReaderPosition,
  links: StoryLinks,
  signal: AbortSignal,
): void {
  const follow = (event: MouseEvent) => {
    const link = linkPressed(event);
    if (link === null) return;
    const isHere = link.pathname === location.pathname;
    const chapter = page.chapters.find(({ path }) => path === link.pathname)?.element;
    if (chapter === undefined && !isHere) return;
    const isFollowed = links.follow(link.hash);
    const { waypoint } = store.state;
    const target = isFollowed ? waypoint?.element : (elementAt(link.hash) ?? chapter);
    if (!isFollowed && target === undefined) return;
    event.preventDefault();
    if (target === undefined) return;
    if (!isFollowed)
      position.arrive(() => target.scrollIntoView({ behavior: "instant", block: "start" }));
    focusStart(target);
  };
  document.addEventListener("click", follow, { signal });
}

/**
 * The link of this site that a plain click opens; null where there is none, or where the browser
 * shall open it.
 */
function linkPressed(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== "") return null;
  // A link to a presentation opens the page anew.
  if (link.search !== "" && link.search !== location.search) return null;
  return link.origin === location.origin && !link.hasAttribute("download") ? link : null;
}
