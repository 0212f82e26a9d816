import { median, type Spread } from "../../measure/spread.ts";

/** How a measurement compares with its goal, which is the most it may be. */
export type Verdict = "met" | "within noise" | "missed";

/** Noise of one row: as a share of the value for ratios, in the row's own unit for sums. */
export interface Noise {
  kind: "share" | "sum";
  size: number;
}

/**
 * Derives the noise from two runs of the same page in the same rounds: how far apart they typically
 * are. Throws where the rounds do not pair up.
 */
export function deriveNoise(
  kind: Noise["kind"],
  first: readonly number[],
  again: readonly number[],
): Noise {
  if (first.length !== again.length)
    throw new Error(
      `deriveNoise: as many rounds of both expected, ${first.length} and ${again.length} found`,
    );
  const apart = first.map((value, round) => {
    const other = again[round] ?? value;
    if (kind === "sum") return Math.abs(other - value);
    return value === 0 ? Number(other !== 0) : Math.abs(other / value - 1);
  });
  return { kind, size: median(apart) };
}

/** Judges a measurement: it misses its goal only by more than the noise. */
export function judge({ median: value }: Spread, goal: number, noise: Noise): Verdict {
  if (value <= goal) return "met";
  const allowed = noise.kind === "share" ? goal * (1 + noise.size) : goal + noise.size;
  return value <= allowed ? "within noise" : "missed";
}
