const CARD = /https?:\/\/[^\s"<>&\\]+\/card\.png(?!\?)/g;

/**
 * Appends `?v=<content hash>` to every card URL in a page, feed or oEmbed answer, so that caches
 * fetch a changed card. `home` is the site's own address: cards elsewhere are not touched.
 * `versionOf` returns the version of a card by its address, without a request.
 */
export function versionCards(
  text: string,
  home: string,
  versionOf: (address: string) => string,
): string {
  return text.replace(CARD, (address) =>
    address.startsWith(home) ? `${address}?v=${versionOf(address)}` : address,
  );
}

/** The address of the card that a page names; null where it names none. */
export function cardOf(html: string): string | null {
  return /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? null;
}
