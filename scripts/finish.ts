import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printHeaders } from "./headers.ts";
import { addPolicy } from "./policy.ts";

/**
 * Finishes what `next build` exported: gives each page its policy, drops the flight files that no plain
 * link asks for, and writes the hosts' `_headers`. Throws where a page has inline style or handlers.
 */
export function finish(out: string, basePath: string): void {
  // The same page as 404.html, at an address that nobody asks for.
  rmSync(join(out, "_not-found"), { recursive: true, force: true });
  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).map((file) =>
    join(out, file),
  );
  for (const file of files) {
    if (file.endsWith(".html")) writeFileSync(file, addPolicy(readFileSync(file, "utf8"), file));
    if (file.endsWith(".txt") && isFlight(file)) rmSync(file);
  }
  writeFileSync(join(out, "_headers"), printHeaders(basePath));
}

/** Next writes the flight data of each page beside it; other texts (licences of fonts) stay. */
function isFlight(file: string): boolean {
  return !file.split(/[\\/]/).includes("fonts");
}
