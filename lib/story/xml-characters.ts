/** Characters that may not be in XML 1.0, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A text with a replacement character for each one that XML forbids: a single one makes a whole
 * file unreadable.
 */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}
