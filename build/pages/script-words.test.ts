import { build } from "esbuild";
import { expect, test } from "vitest";
import { listLanguages, words } from "../../lib/words/words.ts";
import { findWordKeys, scriptWords } from "./script-words.ts";

async function bundle(table: string, keys: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["lib/words/words.ts"],
    bundle: true,
    write: false,
    format: "esm",
    plugins: [scriptWords(table, new Set(keys))],
  });
  return outputFiles.map(({ text }) => text).join("");
}

test.each(listLanguages())("a script in %s holds the words of the keys given", async (language) => {
  const say = words(language);
  const code = await bundle(language, ["end.report", "panel.marks"]);
  expect(code).toContain(say("end.report"));
  expect(code).not.toContain(say("missing.title"));
});

test("a script holds the words of no other language", async () => {
  expect(await bundle("xx", ["end.report"])).not.toContain(words("en")("end.report"));
});

test("a search finds the keys that a script uses", () => {
  expect(findWordKeys('say("end.report"),x?"panel.marks":"panel.unknown"')).toEqual(
    new Set(["end.report", "panel.marks"]),
  );
});
