/** Interface words in English. Every word a reader sees that no editor wrote stands here. */
export const strings = {
  "map.unavailable": "The map cannot be shown in this browser. The whole story is here in words.",
} as const;
