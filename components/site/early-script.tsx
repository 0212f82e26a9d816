import { mediaQueries } from "../../lib/map/layout.ts";
import { ATTR } from "../../lib/story/attributes.ts";

/**
 * How long in ms after the page has loaded its script may take to start: the dev server's is slow.
 */
const PATIENCE = 4000;

/**
 * Says before anything is painted that a script will run and, where the window has room for a map,
 * that CSS gives it its place beside the text. It takes that back where the story's own script does
 * not start: then each picture stands in the text, as without script. Browsers without modules
 * never get that far. The same for every page, so that one hash allows it.
 */
const SCRIPT = `"noModule"in HTMLScriptElement.prototype&&(r=>{r.setAttribute("${ATTR.script}","");r.toggleAttribute("${ATTR.mapBeside}",!matchMedia("${mediaQueries.unrolled}").matches);addEventListener("load",()=>setTimeout(()=>{window.__story||["${ATTR.script}","${ATTR.mapBeside}"].map(n=>r.removeAttribute(n))},${PATIENCE}))})(document.documentElement)`;

/** Stands in the head, before all content. */
export function EarlyScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
