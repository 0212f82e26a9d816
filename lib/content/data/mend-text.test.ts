import { expect, test } from "vitest";
import { listFixtures, readBase, readFixture } from "../../../testing/content-fixture.ts";
import { mendGeojson } from "./mend-geojson.ts";
import { mendText } from "./mend-text.ts";

/** Fixes a file as `npm run check -- --fix` does. */
function mend(path: string, text: string): string {
  const tidy = mendText(text, path.endsWith(".yaml")).text;
  return path.endsWith(".geojson") ? mendGeojson(tidy).text : tidy;
}

test("a second fix changes nothing, whatever is wrong with the file", () => {
  const base = readBase();
  const files = listFixtures().flatMap((name) =>
    [...readFixture(name)].filter(([path, text]) => base.get(path) !== text),
  );
  expect(files.length).toBeGreaterThan(listFixtures().length / 2);
  for (const [path, text] of [...base, ...files]) {
    const once = mend(path, text);
    expect(mend(path, once), path).toBe(once);
  }
});
