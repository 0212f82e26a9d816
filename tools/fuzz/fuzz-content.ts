import fc from "fast-check";
import { type Damage, damages } from "./damage.ts";
import { judge, type Original, type Outcome } from "./judge.ts";

/** The number of damages with each outcome. */
export type Outcomes = Record<Outcome, number>;

/**
 * Repeats a run of fast-check: by its seed, or by seed and path for a single case, also a shrunk
 * one.
 */
export interface Repeat {
  seed: number;
  path?: string;
}

/**
 * Damages the content `count` times. Throws where one outcome is wrong, with the smallest such
 * damage, and the seed and path that repeat it.
 */
export function fuzzContent(original: Original, count: number, repeat: Repeat): Outcomes {
  const outcomes: Outcomes = { problems: 0, different: 0, same: 0 };
  const one = damages([...original.files.keys()]);
  const cases: fc.Arbitrary<Damage[]> = fc.oneof(
    { weight: 3, arbitrary: one.map((damage) => [damage]) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 3 }) },
  );
  fc.assert(
    fc.property(cases, (some) => {
      outcomes[judge(original, some)]++;
    }),
    { numRuns: count, ...repeat },
  );
  return outcomes;
}
