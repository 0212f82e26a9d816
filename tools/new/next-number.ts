/** The number after the highest that chapter files begin with, in two digits; null where 99 is taken. */
export function nextNumber(names: readonly string[]): string | null {
  const taken = names.flatMap((name) => /^(\d{2})-.*\.mdx$/.exec(name)?.[1] ?? []);
  const next = Math.max(0, ...taken.map(Number)) + 1;
  return next > 99 ? null : String(next).padStart(2, "0");
}
