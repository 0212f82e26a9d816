/** What was measured, by the name of a site: one entry a round, the same index at the same time. */
export type Rounds<T> = Record<string, T[]>;

/**
 * Measures sites in turn, round by round, each round beginning with another of them, so that no
 * site always runs first. A round before, which is not counted, warms up the browser and the
 * servers, unless `isWarm`.
 */
export async function runRounds<T>(
  sites: readonly string[],
  { rounds, isWarm = false }: { rounds: number; isWarm?: boolean },
  measure: (site: string) => Promise<T>,
  onRound: (round: number) => void = () => {},
): Promise<Rounds<T>> {
  const counted: Rounds<T> = Object.fromEntries(sites.map((site) => [site, []]));
  for (let round = isWarm ? 1 : 0; round <= rounds; round++) {
    const first = round % sites.length;
    for (const site of [...sites.slice(first), ...sites.slice(0, first)]) {
      const measured = await measure(site);
      if (round > 0) counted[site]?.push(measured);
    }
    onRound(round);
  }
  return counted;
}
