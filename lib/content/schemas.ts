import { z } from "zod";
import { CHAPTER_HEAD, WAYPOINT_FIELDS } from "./chapter/chapter-file.ts";
import { MAP_FIELDS } from "./chapter/map-fields.ts";
import { KEY_WORDS } from "./key-words.ts";
import { LAYER } from "./layer/layer-entry.ts";
import { SITE } from "./load-site.ts";
import { SOURCE } from "./load-sources.ts";
import { STORY_HEAD } from "./story-head.ts";
import { NAMES } from "./words/load-names.ts";

/** A JSON Schema, as far as it is walked here. */
export interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean | undefined;
  items?: JsonSchema | JsonSchema[] | boolean | undefined;
  anyOf?: JsonSchema[];
  [key: string]: unknown;
}

/** The files that editors write, and the record that each begins with. */
const FILES = {
  site: { root: "site", schema: z.strictObject(SITE) },
  story: {
    root: "story",
    schema: z.strictObject({
      ...STORY_HEAD,
      layers: z.record(
        z.string().regex(/^[a-z0-9-]+$/),
        z.strictObject(LAYER).meta({ id: "layer" }),
      ),
    }),
  },
  sources: {
    root: "sources",
    schema: z.record(
      z.string().regex(/^[a-z0-9-]+$/),
      z.strictObject(SOURCE).meta({ id: "source" }),
    ),
  },
  names: { root: "names", schema: z.strictObject(NAMES) },
  chapter: {
    root: "chapter",
    schema: z.strictObject({
      ...CHAPTER_HEAD,
      map: z.strictObject(MAP_FIELDS),
      waypoints: z.record(z.string(), z.strictObject(WAYPOINT_FIELDS)).optional(),
    }),
  },
} as const;

export type SchemaName = keyof typeof FILES;
export const SCHEMA_NAMES = Object.keys(FILES) as SchemaName[];

/** Names of records whose key in the file is another one: that of each layer, source and waypoint. */
const RECORDS: Readonly<Record<string, string>> = {
  layers: "layer",
  sources: "source",
  waypoints: "map",
};

/**
 * Builds the JSON Schema of a file, from the checks that the loading uses, with a description for each key. It says what
 * of a file is a matter of its shape; what only the whole story tells, the check alone knows.
 */
export function buildSchema(name: SchemaName): JsonSchema {
  const { root, schema } = FILES[name];
  const built = z.toJSONSchema(schema, {
    io: "input",
    // What editors' tools know best: to them a list of a later draft may be one of anything.
    target: "draft-7",
    unrepresentable: "any",
    reused: "inline",
    override: ({ jsonSchema }) => {
      // An id of ours only tells the records apart; inline schemas need none.
      delete jsonSchema.id;
    },
  }) as JsonSchema;
  return describe(inline(built, built) as JsonSchema, RECORDS[root] ?? root);
}

/** Puts definitions in the place of what refers to them: not every tool follows references. */
function inline(value: unknown, root: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => inline(item, root));
  if (typeof value !== "object" || value === null) return value;
  const { $ref, definitions: _, ...others } = value as { $ref?: string; definitions?: unknown };
  if ($ref !== undefined) {
    const name = $ref.split("/").at(-1) ?? "";
    return inline((root.definitions as Record<string, unknown>)[name], root);
  }
  return Object.fromEntries(Object.entries(others).map(([key, item]) => [key, inline(item, root)]));
}

function describe(schema: JsonSchema, record: string): JsonSchema {
  const { properties, additionalProperties, items, anyOf } = schema;
  const inner = <T extends JsonSchema | boolean | undefined>(part: T) =>
    typeof part === "object" ? describe(part, record) : part;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, part]) => {
          const words = KEY_WORDS[`${record}.${key}`];
          const described = describe(part, RECORDS[key] ?? key);
          return [key, words === undefined ? described : { description: words, ...described }];
        }),
      ),
    }),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: inner(additionalProperties) }),
    ...(items === undefined
      ? {}
      : { items: Array.isArray(items) ? items.map(inner) : inner(items) }),
    ...(anyOf && { anyOf: anyOf.map((part) => describe(part, record)) }),
  };
}
