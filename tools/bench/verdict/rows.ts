/** Names of the rows that can be measured; `sizes` is a table of its own. */
export const ROWS = [
  ...(["text", "picture", "map", "blocking", "bytes", "requests", "shift"] as const),
  ...(["scroll", "points", "heap", "sizes"] as const),
];

/** The name of a row. */
export type RowName = (typeof ROWS)[number];
