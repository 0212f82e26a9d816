/** Size of a card in px, as the sites ask for that show them. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
