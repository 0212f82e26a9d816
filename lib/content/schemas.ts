import { z } from "zod";
import { CHAPTER_HEAD, WAYPOINT_FIELDS } from "./chapter/chapter-file.ts";
import { MAP_FIELDS } from "./chapter/map-fields.ts";
import { LAYER } from "./layer/layer-entry.ts";
import { SITE } from "./load-site.ts";
import { SOURCE } from "./load-sources.ts";
import { STORY_HEAD } from "./story-head.ts";
import { NAMES } from "./words/load-names.ts";

const id = z.string().regex(/^[a-z0-9-]+$/);

/**
 * The files that editors write. The loading checks layers, sources and waypoints one by one, so
 * that their keys are put together here. Descriptions are those of the checks.
 */
const FILES = {
  site: z.strictObject(SITE),
  story: z.strictObject({
    ...STORY_HEAD,
    layers: z.record(id, z.strictObject(LAYER)).describe(STORY_HEAD.layers.description ?? ""),
  }),
  sources: z.record(id, z.strictObject(SOURCE)),
  names: z.strictObject(NAMES),
  chapter: z.strictObject({
    ...CHAPTER_HEAD,
    map: z.strictObject(MAP_FIELDS).describe(CHAPTER_HEAD.map.description ?? ""),
    waypoints: z
      .record(z.string(), z.strictObject(WAYPOINT_FIELDS))
      .optional()
      .describe(CHAPTER_HEAD.waypoints.description ?? ""),
  }),
} as const;

export type SchemaName = keyof typeof FILES;
export const SCHEMA_NAMES = Object.keys(FILES) as SchemaName[];

/**
 * Builds the JSON Schema of a file, from the checks that the loading uses. It covers the shape of
 * one file. What depends on the rest of the story, only the check finds.
 */
export function buildSchema(name: SchemaName): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(FILES[name], {
    io: "input",
    // The draft that editors' tools know best. In later drafts, they do not check the items of a
    // fixed list.
    target: "draft-7",
    unrepresentable: "any",
    reused: "inline",
  });
}
