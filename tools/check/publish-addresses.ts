import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { PUBLISHED_FILE } from "../../lib/content/published.ts";
import { listAddresses, type StoryAddresses } from "../../lib/story/addresses.ts";
import { withoutDrafts } from "../../lib/story/drafts.ts";
import type { Story } from "../../lib/story/story.ts";

const HEAD = `# Addresses that readers may have, by the ids of chapters and waypoints. The check holds the story to them.
# "npm run check -- --publish" adds new ones; none is ever taken away.
`;

/**
 * Adds the addresses of a story without problems to the list of those that went out, drafts left
 * out. Returns how many were new.
 */
export function publishAddresses(root: string, story: Story): number {
  const path = join(root, story.id, PUBLISHED_FILE);
  const published: Partial<StoryAddresses> = existsSync(path)
    ? parse(readFileSync(path, "utf8"))
    : {};
  const now = listAddresses(withoutDrafts(story)?.chapters ?? []);
  const merge = (kind: keyof StoryAddresses) => [
    ...new Set([...(published[kind] ?? []), ...now[kind]]),
  ];
  const all: StoryAddresses = { chapters: merge("chapters"), waypoints: merge("waypoints") };
  const added = count(all) - count(published);
  if (added > 0) writeFileSync(path, print(all));
  return added;
}

function count({ chapters = [], waypoints = [] }: Partial<StoryAddresses>): number {
  return chapters.length + waypoints.length;
}

function print({ chapters, waypoints }: StoryAddresses): string {
  return `${HEAD}${printList("chapters", chapters)}${printList("waypoints", waypoints)}`;
}

function printList(name: string, ids: readonly string[]): string {
  if (ids.length === 0) return `${name}: []\n`;
  // In quotes: "2024" and "no" are ids too, and would be a number and a boolean.
  return `${name}:\n${ids.map((id) => `  - ${JSON.stringify(id)}\n`).join("")}`;
}
