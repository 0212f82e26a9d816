import { ATTR } from "../../lib/story/attributes.ts";

const LINK = /<a\b[^>]*>/g;
const EMBED = new RegExp(`<main\\b[^>]*\\s${ATTR.embed}="`);

/**
 * Has the links of an embed that lead out of it open in a page of their own: in the frame they
 * would take the place of the embed, in a column of somebody else's page. Any other page is
 * returned as it is.
 */
export function openOutside(html: string): string {
  if (!EMBED.test(html)) return html;
  return html.replace(LINK, (link) =>
    /\shref="[^#"]/.test(link) && !/\starget=/.test(link)
      ? link.replace(/^<a/, '<a target="_blank"')
      : link,
  );
}
