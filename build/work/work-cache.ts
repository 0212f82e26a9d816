import { createHash, randomBytes } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Length of the hash of a body, which is stored before it. */
const SEAL = 32;

/** Results that were made and that were found, since `count` was last called. */
export interface WorkCount {
  made: number;
  reused: number;
}

/** Where a cache is, and a hash of the code whose results it keeps. */
export interface CachePlace {
  folder: string;
  code: string;
}

/**
 * Keeps results between builds. Without its folder everything is made again, and nothing else
 * changes.
 */
export interface WorkCache {
  /**
   * Returns what `make` returns, from the folder where it was made of these inputs before. `kind`
   * names the function, `inputs` is everything that it reads apart from the project's files.
   */
  remember(kind: string, inputs: string, make: () => Uint8Array): Uint8Array;
  count(): WorkCount;
}

/**
 * Opens a cache in a folder, which need not exist. `code` changes whenever the code that does the
 * work changes. An entry that is not whole counts as none.
 */
export function openWorkCache({ folder, code }: CachePlace): WorkCache {
  let count: WorkCount = { made: 0, reused: 0 };
  return {
    remember(kind, inputs, make) {
      const name = createHash("sha256")
        .update(JSON.stringify([code, kind, inputs]))
        .digest("hex");
      const path = join(folder, name);
      const found = readEntry(path);
      if (found !== null) {
        count.reused++;
        return found;
      }
      const body = make();
      count.made++;
      writeEntry(path, body);
      return body;
    },
    count() {
      const counted = count;
      count = { made: 0, reused: 0 };
      return counted;
    },
  };
}

/**
 * Removes the entries that were used longest ago, until the rest has at most so many bytes, and
 * what an interrupted build has left half written.
 */
export function sweepWork(folder: string, mostBytes: number): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  const entries = names
    .map((name) => ({ name, stat: statSync(join(folder, name)) }))
    .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
  let bytes = 0;
  for (const { name, stat } of entries) {
    bytes += stat.size;
    if (bytes > mostBytes || name.endsWith(".tmp")) rmSync(join(folder, name), { force: true });
  }
}

function readEntry(path: string): Uint8Array | null {
  try {
    const stored = readFileSync(path);
    const body = stored.subarray(SEAL);
    if (!sealOf(body).equals(stored.subarray(0, SEAL))) return null;
    const now = new Date();
    utimesSync(path, now, now);
    return body;
  } catch {
    return null;
  }
}

/** Stores an entry, whole or not at all. Where the folder cannot be written there is no cache. */
function writeEntry(path: string, body: Uint8Array): void {
  const fresh = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(fresh, Buffer.concat([sealOf(body), body]));
    renameSync(fresh, path);
  } catch {
    // The result itself is at hand, and `sweepWork` removes what is half written.
  }
}

function sealOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}
