import { join } from "node:path";
import type { CachePlace } from "./work-cache.ts";
import { hashWorkCode } from "./work-code.ts";

/** The cache that builds and the dev server share; its folder is safe to delete. */
export function projectCache(): CachePlace {
  return { folder: join(".build", "cache"), code: hashWorkCode() };
}
