import { type CachePlace, sweepWork, type WorkCount } from "../work/work-cache.ts";
import { workInThreads } from "../work/work-in-threads.ts";
import type { DrawingStock, DrawingTask, Drawn } from "./drawing-task.ts";
import { listTasks } from "./list-tasks.ts";

/** Bytes of results that are kept: about ten stories. */
const MOST_BYTES = 400_000_000;

/** What a build has drawn. */
export interface StoryDrawings {
  /** In the order of the stories, and of the waypoints and chapters of each. */
  drawn: Drawn[];
  count: WorkCount;
}

/**
 * Draws all pictures of some stories, and if there is a site also their downloads and cards. Uses
 * all cores, and what an earlier build has drawn from the same inputs with the same code. Throws
 * where something cannot be drawn.
 */
export async function drawStories(
  { maps, site }: Pick<DrawingStock, "maps" | "site">,
  cache: CachePlace,
): Promise<StoryDrawings> {
  const tasks = listTasks(
    maps.map(({ story }) => story),
    site === null ? ["pictures"] : ["pictures", "download", "card"],
  );
  // Of a whole story and its map, so that threads get nothing else.
  const stock: DrawingStock = {
    maps: maps.map(({ story, map }) => ({ story, map: { ...map, tileFolders: [] } })),
    site,
    cache,
  };
  const worker = new URL("./worker.ts", import.meta.url);
  const drawn = await workInThreads<DrawingTask, Drawn>(worker, stock, tasks);
  sweepWork(cache.folder, MOST_BYTES);
  const sum = (key: keyof WorkCount) => drawn.reduce((all, { count }) => all + count[key], 0);
  return { drawn, count: { made: sum("made"), reused: sum("reused") } };
}
