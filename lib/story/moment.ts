/**
 * A day, YYYY-MM-DD, or a moment with its zone, as RFC 3339 has it: 2025-12-29T18:00:00+02:00.
 * Where a program needs a moment, a day is its midnight in UTC.
 */
export type Moment = string;

/** The day of a moment as the clock of its own zone has it. */
export function dayOf(moment: Moment): string {
  return moment.slice(0, 10);
}

/** A moment with a time in any case, in the zone it was written in: feeds require one. */
export function dateTimeOf(moment: Moment): string {
  return moment.includes("T") ? moment : `${moment}T00:00:00Z`;
}

/** A moment in UTC, so that the order of texts is that of time. */
export function instantOf(moment: Moment): string {
  return new Date(dateTimeOf(moment)).toISOString();
}

/** The latest of some moments, the first where two are the same. */
export function latestMoment(first: Moment, ...others: readonly Moment[]): Moment {
  return others.reduce((latest, one) => (instantOf(one) > instantOf(latest) ? one : latest), first);
}

/**
 * The last change of a story: its day, but never earlier than the moment at which the story came
 * out on that day.
 */
export function lastChangeOf({
  published,
  updated,
}: {
  published: Moment;
  updated: string | null;
}): Moment {
  return updated === null ? published : latestMoment(published, updated);
}
