import type { Mistake } from "../reading/problems.ts";

/** What a value should have been, and how to fix it. */
export type Expectation = Pick<Mistake, "expected" | "hint" | "code">;

/**
 * Packs an expectation into the message of a zod check. The message is all that zod passes on
 * through unions, lists and records.
 */
export function packExpectation(expectation: Expectation): string {
  return JSON.stringify(expectation);
}

/**
 * Unpacks the message of a zod check. Throws for a check without `packExpectation`, which is a bug
 * of ours.
 */
export function unpackExpectation(message: string): Expectation {
  if (!message.startsWith("{")) {
    throw new Error(`unpackExpectation: a packed expectation expected, "${message}" found`);
  }
  return JSON.parse(message) as Expectation;
}
