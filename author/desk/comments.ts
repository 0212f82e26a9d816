import { Lexer } from "yaml";

/** The comments of a piece of YAML in their order, each with its "#". */
export function listComments(yaml: string): string[] {
  return [...new Lexer().lex(yaml)].filter((token) => token.startsWith("#"));
}

/** The comments that the other list lacks; a repeated comment counts each time. */
export function missingComments(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((comment) => {
    const found = left.indexOf(comment);
    if (found !== -1) left.splice(found, 1);
    return found === -1;
  });
}
