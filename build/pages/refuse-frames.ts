import { ATTR } from "../../lib/story/attributes.ts";

/**
 * Runs first of all in every page but embeds. In a frame it leaves a link to the page and nothing
 * else: the rest becomes the text of a hidden element, of which a browser reads no tag. The same
 * for every page, so that one hash allows it.
 */
const SCRIPT = `if(self!==top){
document.write('<a target="_blank"></a><plaintext hidden>');
const link=document.querySelector("a");
link.href=link.textContent=location.href}`;

const EMBED = new RegExp(`<main\\b[^>]*\\s${ATTR.embed}="`);

/** Is this the page of an embed? It alone may be framed. */
export function isEmbedPage(html: string): boolean {
  return EMBED.test(html);
}

/**
 * Has a page refuse to be shown in a frame, on any host and at any spelling of its address:
 * `frame-ancestors` needs a header, which many hosts cannot send, and hosts that can decide by the
 * address. An embed is returned as it is. A frame whose sandbox forbids scripts still shows a page,
 * but nothing in it works.
 */
export function refuseFrames(html: string): string {
  if (isEmbedPage(html)) return html;
  return html.replace(
    /<meta charset="utf-8"\s*\/?>/i,
    (charset) => `${charset}<script>${SCRIPT}</script>`,
  );
}
