import { ASK, HEIGHT } from "../../lib/publish/height-message.ts";
import { ATTR } from "../../lib/story/attributes.ts";

/**
 * The script of an embed, which runs before the first paint. It removes the attribute that
 * announces the story's script. It applies the theme in the address (`?theme=dark`, `?theme=light`;
 * otherwise the reader's system decides) to each picture as it is parsed, so the other theme's file
 * is never downloaded. It reports the height of the content to the page around it: at each change,
 * when everything has loaded (out of view, no change is observed before), and on request. Browsers
 * scroll to the target of a link within a frame, but do not scroll the page around it; this script
 * does. The height is no secret, and a sandboxed frame cannot identify the sender of a request, so
 * it answers any page. The text is the same for every embed, so that one hash in the policy allows
 * it.
 */
const SCRIPT = `(root=>{
root.removeAttribute("${ATTR.script}");root.removeAttribute("${ATTR.mapBeside}");
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
