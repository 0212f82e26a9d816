import type { Mistake } from "../reading/problems.ts";

/** What a value should have been, and how to mend it. */
export type Expectation = Pick<Mistake, "expected" | "hint" | "code">;

/**
 * Packs an expectation into the message of a zod check, the only thing that zod hands through unions,
 * lists and records alike.
 */
export function says(expectation: Expectation): string {
  return JSON.stringify(expectation);
}

/** Unpacks what `says` packed. Throws for a check that was written without it: a bug of ours. */
export function heard(message: string): Expectation {
  if (!message.startsWith("{"))
    throw new Error(`heard: a check with says() expected, "${message}" found`);
  return JSON.parse(message) as Expectation;
}
