import { words } from "./words.ts";

/** Prints metres as `300 m`, or from a thousand on as `1.5 km`. */
export function printDistance(metres: number, language: string): string {
  const say = words(language);
  return metres < 1000
    ? say("distance.metres", { metres })
    : say("distance.kilometres", { kilometres: metres / 1000 });
}
