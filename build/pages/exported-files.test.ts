import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listExported } from "./exported-files.ts";

test("files that a publisher serves unchanged do not count as the framework's", () => {
  const folder = mkdtempSync(join(tmpdir(), "exported-"));
  const [served, out] = [join(folder, "public"), join(folder, "out")];
  try {
    mkdirSync(join(served, ".well-known"), { recursive: true });
    for (const name of ["ads.txt", "proof.html", ".well-known/security.txt"])
      writeFileSync(join(served, name), "");
    cpSync(served, out, { recursive: true });
    for (const name of ["index.html", "index.txt"]) writeFileSync(join(out, name), "");
    expect(listExported(out, served).sort()).toEqual(["index.html", "index.txt"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
