/** What is wrong with a command: what was expected, what was found, and what to do. */
export interface Mistake {
  expected: string;
  found: string;
  hint: string;
}

/** Prints a mistake as the check prints its own. */
export function printMistake({ expected, found, hint }: Mistake): string {
  return `new: expected ${expected}, found ${found}. ${hint}`;
}
