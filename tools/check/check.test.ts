import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isExhaustive } from "../../testing/exhaustive.ts";
import { checkContent } from "./check-content.ts";
import { refuseSwallowed } from "./options.ts";

const ROOT = join(import.meta.dirname, "../..");
const BASE = join(ROOT, "testing/fixtures/base");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "check-"));
  cpSync(BASE, join(folder, "content"), { recursive: true });
  cpSync(join(BASE, "delta/data"), join(folder, "content/world"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (...args: string[]) => checkContent(join(folder, "content"), args, false);

test("the command prints to the terminal and ends with the exit code; without colours where it is piped", () => {
  writeFileSync(join(folder, "content/delta/02-wells.mdx"), "");
  const run = (...args: string[]) => {
    const command = ["--import", join(ROOT, "node_modules/tsx/dist/loader.mjs")];
    const script = join(ROOT, "tools/check/check.ts");
    const options = { cwd: folder, encoding: "utf8" } as const;
    return spawnSync(process.execPath, [...command, script, ...args], options);
  };
  const found = run();
  expect(found.status).toBe(1);
  expect(found.stdout).toMatch(
    /^content\/delta\/02-wells\.mdx:1:1 expected content.*\n1 problem in 1 file\n$/,
  );
  const { status, stderr } = run("--fixx");
  expect(status).toBe(2);
  expect(stderr).toBe('check: expected "--fix", "--json" or "--publish", found "--fixx".\n');
}, 120_000);

test("an option that npm keeps for itself is reported, not ignored", () => {
  expect(() => refuseSwallowed({ npm_config_fix: "true" })).toThrow(
    'expected "npm run check -- --fix", found "npm run check --fix".',
  );
  expect(() => refuseSwallowed({ npm_config_fix: "", npm_config_cache: "/x" })).not.toThrow();
});

test("of many problems of one kind in a file the first ten are printed, and how many there are", () => {
  const rows = Array.from({ length: 25 }, (_, i) => `w${i},"29,${i}",45.1`).join("\n");
  writeFileSync(join(folder, "content/delta/data/wells.csv"), `id,lng,lat\n${rows}\n`);
  const { out } = check();
  expect(out.match(/ lng: expected a number/g)).toHaveLength(10);
  expect(out).toContain("\ncontent/delta/data/wells.csv: 15 more like these (wrong-number)\n");
  const { problems } = JSON.parse(check("--json").out);
  expect(problems.filter(({ code }: { code: string }) => code === "wrong-number")).toHaveLength(25);
});

test.runIf(isExhaustive)(
  "a file may have more mistakes than a call takes arguments",
  () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => `w${i},x,45.1`).join("\n");
    writeFileSync(join(folder, "content/delta/data/wells.csv"), `id,lng,lat\n${rows}\n`);
    const { code, out } = check();
    expect(code).toBe(1);
    expect(out).toContain("wells.csv: 149990 more like these (wrong-number)");
  },
  120_000,
);

test("what --fix has mended it leaves alone the second time, and does not change what the story says", () => {
  const at = (name: string) => join(folder, "content/delta", name);
  for (const name of ["story.yaml", "01-canal.mdx", "data/wells.csv"]) {
    const text = readFileSync(at(name), "utf8").trimEnd();
    writeFileSync(at(name), `\uFEFF${text.replaceAll("\n", "\r\n")}`);
  }
  const first = check("--fix");
  expect(first.out).toContain("content/delta/story.yaml: byte order mark taken out");
  expect(first.code).toBe(0);
  expect(check("--fix")).toEqual(check());
  expect(readFileSync(at("data/wells.csv"), "utf8")).toBe(
    readFileSync(join(BASE, "delta/data/wells.csv"), "utf8"),
  );
});

test("content without problems is counted with its folder, and the exit code is 0", () => {
  const out = `${folder}/content/: 1 story, 2 chapters, no problems`;
  expect(check()).toEqual({ code: 0, out });
});

test("in a terminal places are coloured, warnings otherwise than problems", () => {
  const colored = () => checkContent(join(folder, "content"), [], true).out;
  writeFileSync(join(folder, "content/delta/notes.csv"), "");
  expect(colored()).toContain("\u001b[33mcontent/delta/notes.csv:1:1\u001b[39m warning: expected");
  writeFileSync(join(folder, "content/delta/02-wells.mdx"), "");
  expect(colored()).toContain(
    "\u001b[31mcontent/delta/02-wells.mdx:1:1\u001b[39m expected content",
  );
});

test("each problem is printed on a line, then counted, and the exit code is 1", () => {
  writeFileSync(join(folder, "content/delta/02-wells.mdx"), "");
  writeFileSync(join(folder, "content/world/land.geojson"), "");
  const { code, out } = check();
  expect(code).toBe(1);
  expect(out).toContain("content/delta/02-wells.mdx:1:1 expected content, found an empty file.");
  expect(out).toMatch(/\n2 problems in 2 files$/);
});

test("--json prints the same for programs, and --fix fixes a file without touching the rest of it", () => {
  const reserve = join(folder, "content/delta/data/reserve.geojson");
  const wrong = "[[28.9, 44.85], [28.9,45.0] ,[29.3,45.0],[29.3,45.0],\n[29.3,44.85],[28.9,44.85]]";
  const text = readFileSync(reserve, "utf8").replace(/\[\[28.*\]\](?=\])/, wrong);
  writeFileSync(reserve, text);
  const { code, out } = check("--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    problems: [{ code: "repeated-point", severity: "warning", line: 2 }],
    stories: [{ id: "delta", chapters: 2, drafts: 0 }],
  });
  expect(JSON.parse(out).stories[0].layers[0].bytes).toBeGreaterThan(50);
  expect(check("delta", "--fix").out).toBe(
    "content/delta/data/reserve.geojson: repeated positions taken out of 1 line, 1 outline turned\n" +
      `${folder}/content/: 1 story, 2 chapters, no problems`,
  );
  const right = "[[28.9,44.85], [29.3,44.85] ,[29.3,45.0],\n[28.9,45.0],[28.9, 44.85]]";
  expect(readFileSync(reserve, "utf8")).toBe(text.replace(wrong, right));
});

test("a story that does not exist is wrong usage", () => {
  expect(() => check("dleta")).toThrow('expected a story id, found "dleta".');
  expect(() => check("--fixx")).toThrow("--fixx");
  expect(check("delta").code).toBe(0);
});

test("--publish lists the addresses once, keeps them, and the check then misses what is renamed", () => {
  const list = join(folder, "content/delta/published.yaml");
  expect(check("--publish")).toEqual({
    code: 0,
    out: `${folder}/content/: 1 story, 2 chapters, no problems\n${folder}/content/delta/published.yaml: 3 new addresses`,
  });
  const first = readFileSync(list, "utf8");
  expect(first).toContain('chapters:\n  - "canal"\n  - "wells"\nwaypoints:\n  - "reserve"\n');
  expect(check("--publish").out).toContain("published.yaml: 0 new addresses");
  expect(readFileSync(list, "utf8")).toBe(first);

  const at = (name: string) => join(folder, "content/delta", name);
  renameSync(at("02-wells.mdx"), at("02-dry-wells.mdx"));
  const canal = readFileSync(at("01-canal.mdx"), "utf8");
  writeFileSync(at("01-canal.mdx"), canal.replace("(#wells)", "(#dry-wells)"));
  const renamed = check("--publish");
  expect(renamed.code).toBe(1);
  expect(renamed.out).toContain(
    'content/delta/published.yaml:5:5 chapters[1]: expected the id or an alias of a chapter, found "wells".',
  );
  const wells = readFileSync(at("02-dry-wells.mdx"), "utf8");
  writeFileSync(at("02-dry-wells.mdx"), wells.replace("---\n", "---\naliases: [wells]\n"));
  expect(check("--publish")).toMatchObject({ code: 0 });
  expect(readFileSync(list, "utf8")).toBe(
    first.replace("waypoints:", '  - "dry-wells"\nwaypoints:'),
  );
});
