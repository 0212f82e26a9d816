import type { Place, PlaceKind } from "../../story/place.ts";

/** Kinds written in capitals, as atlases write countries and regions. */
const CAPITALS: readonly PlaceKind[] = ["country", "region"];

/**
 * A place's name as its label prints it. Greek capitals have no accents, whatever language the
 * story is in: some have no letter of their own with one.
 */
export function printedName(
  { name, kind }: Pick<Place, "name" | "kind">,
  language: string,
): string {
  if (!CAPITALS.includes(kind)) return name;
  return name.toLocaleUpperCase(/\p{Script=Greek}/u.test(name) ? "el" : language);
}
