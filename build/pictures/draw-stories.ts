import { join } from "node:path";
import { type DrawingCount, sweepDrawings } from "./drawing-cache.ts";
import { hashDrawingCode } from "./drawing-code.ts";
import { drawInThreads } from "./drawing-pool.ts";
import type { DrawingStock, Drawn } from "./drawing-task.ts";
import { listTasks } from "./list-tasks.ts";

/** Where drawings are kept between builds; safe to delete. */
const CACHE = join(".build", "cache");

/** Bytes of drawings that are kept: about ten stories. */
const MOST_BYTES = 400_000_000;

/** What a build has drawn. */
export interface StoryDrawings {
  /** In the order of the stories, and of the waypoints and chapters of each. */
  drawn: Drawn[];
  count: DrawingCount;
}

/**
 * Draws all pictures of some stories, and if there is a site also their downloads and cards. Uses
 * all cores, and what an earlier build has drawn from the same inputs with the same code. Throws
 * where something cannot be drawn.
 */
export async function drawStories(
  { maps, site }: Pick<DrawingStock, "maps" | "site">,
  { folder, code } = { folder: CACHE, code: hashDrawingCode() },
): Promise<StoryDrawings> {
  const tasks = listTasks(
    maps.map(({ story }) => story),
    site === null ? ["pictures"] : ["pictures", "download", "card"],
  );
  // Of a whole story and its map, so that threads get nothing else.
  const stock = {
    maps: maps.map(({ story, map }) => ({ story, map: { ...map, tileFolders: [] } })),
    site,
  };
  const drawn = await drawInThreads({ ...stock, cache: { folder, code } }, tasks);
  sweepDrawings(folder, MOST_BYTES);
  const sum = (key: keyof DrawingCount) => drawn.reduce((all, { count }) => all + count[key], 0);
  return { drawn, count: { drawn: sum("drawn"), reused: sum("reused") } };
}
