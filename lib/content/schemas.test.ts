import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { listFixtures, readBase, readFixture, recordOf } from "../../testing/content-fixture.ts";
import { expectRecorded } from "../../testing/record.ts";
import { listStories } from "./reading/list-stories.ts";
import { fileReader } from "./reading/reader.ts";
import { buildSchema, SCHEMA_NAMES, type SchemaName } from "./schemas.ts";

const ROOT = join(import.meta.dirname, "../..");

const fileOf = (name: SchemaName) => join(ROOT, "docs/schemas", `${name}.schema.json`);

test.each(SCHEMA_NAMES)("docs/schemas/%s.schema.json is what the checks say", (name) => {
  const built = `${JSON.stringify(buildSchema(name), null, 2)}\n`;
  expectRecorded(fileOf(name), built);
});

test.each(SCHEMA_NAMES)("each key of %s has a description", (name) => {
  const missing: string[] = [];
  const look = (schema: z.core.JSONSchema._JSONSchema | undefined, path: string): void => {
    if (typeof schema !== "object") return;
    for (const [key, part] of Object.entries(schema.properties ?? {})) {
      if (typeof part === "boolean" || part.description === undefined) {
        missing.push(`${path}.${key}`);
      }
      look(part, `${path}.${key}`);
    }
    look(schema.additionalProperties, path);
    for (const part of [schema.items].flat()) look(part, path);
    for (const part of schema.anyOf ?? []) look(part, path);
  };
  look(buildSchema(name), name);
  expect(missing).toEqual([]);
});

/**
 * A reader of the schemas as they are written, that shares nothing with the checks but the library.
 */
const readers = new Map(
  SCHEMA_NAMES.map((name) => [
    name,
    z.fromJSONSchema(JSON.parse(JSON.stringify(buildSchema(name)))),
  ]),
);

function schemaOf(path: string): SchemaName | null {
  const name = path.split("/").at(-1) ?? "";
  if (name.endsWith(".mdx")) return "chapter";
  return SCHEMA_NAMES.find((one) => name === `${one}.yaml`) ?? null;
}

/** What the schemas say of each file: true where it fits; files that are no YAML are left out. */
function judge(files: ReadonlyMap<string, string>): Map<string, boolean> {
  const judged = new Map<string, boolean>();
  for (const [path, text] of files) {
    const name = schemaOf(path);
    const yaml = name === "chapter" ? /^---\n([\s\S]*?)\n---/.exec(text)?.[1] : text;
    if (name === null || yaml === undefined) continue;
    try {
      judged.set(path, readers.get(name)?.safeParse(parse(yaml)).success === true);
    } catch {
      // No YAML: tools say so without a schema.
    }
  }
  return judged;
}

/** File and code of each problem that a fixture records. */
function recorded(fixture: string): { file: string; code: string }[] {
  const lines = readFileSync(recordOf(fixture), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, file = "", code = ""] = /^(.+?):\d+:\d+ .*\(([a-z0-9-]+)\)$/.exec(line) ?? [];
    return file === "" ? [] : [{ file, code }];
  });
}

test("what the check takes the schemas take: the fixture, and the real content", () => {
  const real = listStories(join(ROOT, "content")).flatMap((id) =>
    fileReader.list(join(ROOT, "content", id)).map((name) => `content/${id}/${name}`),
  );
  const files = new Map(
    [...real, "content/site.yaml"]
      .filter((path) => schemaOf(path) !== null)
      .map((path) => [path, readFileSync(join(ROOT, path), "utf8")]),
  );
  for (const judged of [judge(readBase()), judge(files)]) {
    expect([...judged].filter(([, fits]) => !fits)).toEqual([]);
    // A site, a story, its sources and one chapter at least.
    expect(judged.size).toBeGreaterThanOrEqual(4);
  }
});

/** Codes of problems in the shape of a record, wherever YAML reports them. */
const SHAPE = [
  "unknown-key",
  "wrong-type",
  "wrong-colour",
  "wrong-language",
  "wrong-path",
  "missing-description",
];

/** What the shape cannot tell: it depends on the kind of the file, or on two keys together. */
const BEYOND = ["wrong-logo", "wrong-path", "missing-keys", "data-and-derive"];

test.each(listFixtures())(
  "%s: the schemas refuse what is wrong in its shape, and nothing that the check takes",
  (name) => {
    const files = readFixture(name);
    const problems = recorded(name);
    for (const [path, fits] of judge(files)) {
      const codes = problems.filter(({ file }) => file === path).map(({ code }) => code);
      if (!fits) expect(codes, path).not.toEqual([]);
      const wrong = codes.some((code) => SHAPE.includes(code));
      if (wrong && !BEYOND.includes(name)) expect(fits, `${path}: ${codes}`).toBe(false);
    }
  },
);
