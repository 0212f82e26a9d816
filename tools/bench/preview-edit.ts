/** An edit of a chapter that can be seen in its words and on its map. */
export interface SeenEdit {
  text: string;
  /** Words that only the edited chapter has. */
  words: string;
  /** Degrees that are up on its first map then. */
  turn: number;
}

/**
 * The chapter's text with a sentence more, and with its first map turned; each round another one.
 * Throws where it has no map.
 */
export function editChapter(text: string, round: number): SeenEdit {
  const [, head, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const map = /^map:\n((?: {2}.*\n)+)/m.exec(head ?? "");
  if (head === undefined || body === undefined || map?.[1] === undefined)
    throw new Error("editChapter: a chapter with a map in its front matter expected, none found");
  const turn = 1 + (round % 40);
  // Numbers in the prose would need a source.
  const words = `This was saved ${"again and ".repeat(1 + round)}again.`;
  const turned = `map:\n  turn: ${turn}\n${map[1].replace(/^ {2}turn:.*\n/m, "")}`;
  return {
    text: `---\n${head.replace(map[0], () => turned)}---\n${words}\n\n${body.trimStart()}`,
    words,
    turn,
  };
}
