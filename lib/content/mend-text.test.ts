import { expect, test } from "vitest";
import { listFixtures, readFixture } from "./fixture.ts";
import { mendGeojson } from "./mend-geojson.ts";
import { mendText } from "./mend-text.ts";

/** As `npm run check -- --fix` mends a file. */
function mend(path: string, text: string): string {
  const tidy = mendText(text, path.endsWith(".yaml")).text;
  return path.endsWith(".geojson") ? mendGeojson(tidy).text : tidy;
}

test.each(listFixtures())("%s: what was mended stays as it is the second time", (name) => {
  for (const [path, text] of readFixture(name)) {
    const once = mend(path, text);
    expect(mend(path, once), path).toBe(once);
  }
});
