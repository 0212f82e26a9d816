import { ATTR } from "../../lib/story/attributes.ts";

const LINK = /<a\b[^>]*>/g;
const EMBED = new RegExp(`<main\\b[^>]*\\s${ATTR.embed}="`);

/**
 * Makes the links that lead out of an embed open in a new tab: inside the frame, the other page
 * would replace the embed in somebody else's page. Returns any other page unchanged.
 */
export function openOutside(html: string): string {
  if (!EMBED.test(html)) return html;
  return html.replace(LINK, (link) =>
    /\shref="[^#"]/.test(link) && !/\starget=/.test(link)
      ? link.replace(/^<a/, '<a target="_blank"')
      : link,
  );
}
