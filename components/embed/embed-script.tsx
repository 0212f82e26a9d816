import { ASK, HEIGHT } from "../../lib/publish/height-message.ts";
import { ATTR } from "../../lib/story/attributes.ts";

/**
 * What runs in an embed, before anything is painted. It says that no script of a story will come, takes the theme that
 * the address asks for (`?theme=dark`, `?theme=light`; else the reader's system decides), for pictures as soon as they are
 * read, so that none is loaded in the other theme. It tells the page around it the height of the content: at each change
 * of it, when all has loaded (out of view no change is told before), and when asked. Browsers scroll to the place that a
 * link within a frame names, but not the page around; on request they do. The height is no secret, and a sandboxed frame cannot know who asks, so any page is told.
 * The same for every embed, so that one hash allows it.
 */
const SCRIPT = `(root=>{
root.removeAttribute("${ATTR.script}");
const theme=new URLSearchParams(location.search).get("theme");
if(theme==="dark"||theme==="light"){
root.setAttribute("${ATTR.theme}",theme);
const media=theme==="dark"?"screen":"not all";
new MutationObserver(()=>{for(const source of document.querySelectorAll("source"))source.media===media||(source.media=media)}).observe(root,{childList:true,subtree:true})}
if(parent===window)return;
const tell=()=>parent.postMessage({type:"${HEIGHT}",height:Math.ceil(root.getBoundingClientRect().height)},"*");
new ResizeObserver(tell).observe(root);
addEventListener("load",tell);
addEventListener("hashchange",()=>document.querySelector(":target")?.scrollIntoView());
addEventListener("message",({source,data})=>{source===parent&&data&&data.type==="${ASK}"&&tell()})
})(document.documentElement)`;

/** Stands before all content of an embed. */
export function EmbedScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
