import { ATTR } from "../../lib/story/attributes.ts";

/**
 * Puts the start of its parent at the top of the window before anything is painted, and again
 * whenever the layout changes, as `holdPlace` does: late fonts would move the chapter under the
 * map. The observer calls first within the first frame, between layout and paint: to scroll at once
 * would lay out half a page while the rest still arrives. It ends when the reader moves, when
 * anything else scrolls, or when the story's script takes `data-story-held` away and goes on by
 * itself.
 *
 * On a fresh visit only, since Back and reload restore the reader's own place, and an address with
 * `#…` names one where it may be an element's id. The story's script handles other fragments later.
 * The same for every page, so that one hash allows it.
 */
const SCRIPT = [
  "(chapter=>{",
  'if(performance.getEntriesByType("navigation")[0]?.type!=="navigate"||/^#[\\w-]+$/.test(location.hash))return;',
  "let top,height;",
  `const held="${ATTR.storyHeld}",`,
  'put=()=>{if(!chapter.hasAttribute(held))return;chapter.scrollIntoView({behavior:"instant"});top=scrollY;height=document.body.offsetHeight},',
  "end=()=>{chapter.removeAttribute(held)},",
  'scrolled=()=>{if(!chapter.hasAttribute(held))removeEventListener("scroll",scrolled);else if(Math.abs(scrollY-top)>1&&document.body.offsetHeight===height)end()};',
  'chapter.setAttribute(held,"");new ResizeObserver(put).observe(document.body);',
  'for(const move of["wheel","touchmove","keydown","pointerdown"])addEventListener(move,end,{once:true,passive:true,capture:true});',
  'addEventListener("scroll",scrolled,{passive:true})',
  "})(document.currentScript.parentElement)",
].join("");

/**
 * The opening scroll: stands directly after the start tag of the chapter that the page opens at.
 */
export function OpeningScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; the only script we write into a page
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
