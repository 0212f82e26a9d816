/**
 * Puts the start of its parent at the top of the window, before anything is painted: on a fresh visit
 * only, since Back and reload restore the reader's own place, and an address with `#…` names one where it
 * may be an element's id. Of other fragments the story's script hears later.
 * The same for every page, so that one hash allows it.
 */
const SCRIPT =
  'performance.getEntriesByType("navigation")[0]?.type==="navigate"&&!/^#[\\w-]+$/.test(location.hash)&&document.currentScript.parentElement.scrollIntoView({behavior:"instant"})';

/** The opening scroll: stands directly after the start tag of the chapter that the page opens at. */
export function OpeningScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; the only script we write into a page
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
