import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { listFiles, ROOT } from "./list-files.ts";

test("the tree in docs/architecture.md has a line for every folder with code, and for no other", () => {
  const text = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
  const tree = /\n## The folders\n[\s\S]*?```\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const listed = [...tree.matchAll(/^([\w/]+)\/ +\w/gm)].map(([, folder = ""]) => folder);
  const folders = ["lib", "components", "reader", "author", "build", "tools"]
    .flatMap(listFiles)
    .filter((file) => /\.tsx?$/.test(file))
    .map(dirname);
  const deep = /^(lib|components|reader|author|build|tools)\//;
  expect(listed.filter((folder) => deep.test(folder)).sort()).toEqual(
    [...new Set(folders)].filter((folder) => deep.test(folder)).sort(),
  );
});
