const CARD = /(<meta (?:property="og|name="twitter):image" content=")([^"?]*)(")/g;

/**
 * Adds to the address of a page's card what stands for its content: who keeps cards by their address takes a new one
 * where the map has changed. `versionOf` knows the version of each card by its address; a host is not asked for it.
 */
export function versionCards(html: string, versionOf: (address: string) => string): string {
  return html.replace(
    CARD,
    (_, before: string, address: string, after: string) =>
      `${before}${address}?v=${versionOf(address)}${after}`,
  );
}

/** The address of the card that a page names; null where it names none. */
export function cardOf(html: string): string | null {
  return /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? null;
}
