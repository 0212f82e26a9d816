import { ATTR } from "../../lib/story/attributes.ts";

/**
 * The first script of every page but embeds. In a frame it leaves a link to the page and nothing
 * else: the rest becomes the text of a hidden element, in which a browser parses no tags. It is the
 * same for every page, so that one hash allows it.
 */
const SCRIPT = `if(self!==top){
document.write('<a target="_blank"></a><plaintext hidden>');
const link=document.querySelector("a");
link.href=link.textContent=location.href}`;

const EMBED = new RegExp(`<main\\b[^>]*\\s${ATTR.embed}="`);

/** Is this the page of an embed? Other sites may frame no other page. */
export function isEmbedPage(html: string): boolean {
  return EMBED.test(html);
}

/**
 * Makes a page refuse to be shown in a frame, on any host and at any spelling of its address.
 * `frame-ancestors` needs a header: many hosts cannot send one, and the others choose it by the
 * spelling of the address. Returns an embed unchanged. A frame whose sandbox forbids scripts still
 * shows the page, but nothing in it works.
 */
export function refuseFrames(html: string): string {
  if (isEmbedPage(html)) return html;
  return html.replace(
    /<meta charset="utf-8"\s*\/?>/i,
    (charset) => `${charset}<script>${SCRIPT}</script>`,
  );
}
