import type { Story } from "../../lib/story/story.ts";
import type { Keys } from "./differences.ts";

/** Files with the data of layers, places and the basemap. */
const DATA = /^content\/[^/]+\/data\/|^content\/[^/]+\/.*\.(csv|geojson)$/;

/**
 * Returns whether damage to a line of a file may change these keys of a story: the key on that line
 * or on one beside it, because a dropped line end joins two lines; and keys whose values are
 * measured, drawn or derived from that file. `text` is the original file.
 */
export function isTouched(
  { file, line }: { file: string; line: number },
  text: string,
  story: Story,
): (keys: Keys) => boolean {
  const name = file.split("/").slice(2).join("/");
  const around = [line - 1, line, line + 1].map((at) => keysAt(text, at));
  const tops = new Set(around.map(([top = ""]) => top));
  if (/^\d{2}-.*\.mdx$/.test(name)) {
    const id = name.slice(3, -4);
    return ([part, chapter, key]) =>
      part === "chapters" && chapter === id && (tops.has("") || isOfKey(tops, key ?? ""));
  }
  if (name === "sources.yaml") return ([part]) => part === "sources";
  if (DATA.test(file)) {
    return ([part]) => ["layers", "places", "basemap", "chapters"].includes(part ?? "");
  }
  if (name === "story.yaml") {
    const ids = new Set(around.flatMap(([top, id]) => (top === "layers" && id ? [id] : [])));
    const made = new Set(story.layers.flatMap((layer) => (isMadeOf(layer, ids) ? [layer.id] : [])));
    return ([part = "", id = ""]) => {
      if (part === "layers" && ids.size > 0) return ids.has(id) || made.has(id);
      return (
        tops.has(part) || part === "chapters" || (part === "updated" && tops.has("corrections"))
      );
    };
  }
  // A story without a language has that of the site.
  return ([part]) => file.endsWith("/site.yaml") && ["language", "dir"].includes(part ?? "");
}

function isOfKey(tops: ReadonlySet<string>, key: string): boolean {
  return tops.has(key) || ((tops.has("map") || tops.has("waypoints")) && key === "passages");
}

function isMadeOf({ derived }: Story["layers"][number], ids: ReadonlySet<string>): boolean {
  return derived !== null && Object.values(derived).some((name) => ids.has(name));
}

/** The YAML keys that enclose a line, the outermost first; empty in a chapter's prose. */
function keysAt(text: string, line: number): string[] {
  const lines = text.split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] === "---" && line > end - 1) return [];
  const keys: string[] = [];
  let indent = Infinity;
  for (let i = Math.min(line, lines.length - 1); i >= 0; i--) {
    const [, space = "", key] = /^( *)(?:- )?"?([\w-]+)"?:/.exec(lines[i] ?? "") ?? [];
    if (key === undefined || space.length >= indent) continue;
    keys.unshift(key);
    indent = space.length;
  }
  return keys;
}
