const CARD = /https?:\/\/[^\s"<>&\\]+\/card\.png(?!\?)/g;

/**
 * Adds to the addresses of cards in a page, feed or answer what stands for their content: who keeps cards by their
 * address takes a new one where the map has changed. `home` is the site's own address: what lies elsewhere is not
 * touched. `versionOf` knows the version of each card by its address; a host is not asked for it.
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
