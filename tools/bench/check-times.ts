import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadSite } from "../../lib/content/load-site.ts";
import { loadStory } from "../../lib/content/load-story.ts";
import { listStories } from "../../lib/content/reading/list-stories.ts";
import { memoryReader } from "../../lib/content/reading/reader.ts";
import { buildTable } from "../measure/table.ts";
import { buildContent, buildLongLine, LINE_POINTS, MADE_UP } from "./check-content.ts";

/** Least times in ms, over some rounds. */
export interface CheckTimes {
  /** Reading the files, and nothing else. */
  read: number;
  check: number;
  /** The check of one line, for each of `LINE_POINTS`. */
  lines: number[];
  files: number;
  bytes: number;
}

/**
 * Times the check of made-up content beside the mere reading of its files. Throws where it finds a
 * problem.
 */
export function timeCheck(rounds: number): CheckTimes {
  const files = buildContent();
  const folder = mkdtempSync(join(tmpdir(), "bench-check-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const times = { read: Infinity, check: Infinity };
    for (let round = 0; round < rounds; round++) {
      times.read = Math.min(
        times.read,
        timed(() => readAll(folder, files)),
      );
      times.check = Math.min(
        times.check,
        timed(() => checkAll(join(folder, "content"))),
      );
    }
    const bytes = [...files.values()].reduce((sum, text) => sum + text.length, 0);
    return { ...times, lines: timeLines(rounds), files: files.size, bytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Least times in ms of the check of one line, for each of `LINE_POINTS`. */
function timeLines(rounds: number): number[] {
  return LINE_POINTS.map((points) => {
    const reader = memoryReader(buildLongLine(points));
    const check = () => {
      const loaded = loadStory("content", "wall", reader);
      if ("problems" in loaded) throw new Error(JSON.stringify(loaded.problems, null, 1));
    };
    return Math.min(...Array.from({ length: rounds }, () => timed(check)));
  });
}

/** Prints the times as a Markdown table. */
export function checkTable({ read, check, lines, files, bytes }: CheckTimes): string {
  const { stories, chapters, points } = MADE_UP;
  const size = `${stories * chapters} chapters, ${points.toLocaleString("en")} positions, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
  return `${buildTable(
    ["", "ms"],
    [
      ["reading the files", read.toFixed(0)],
      ["checking them", check.toFixed(0)],
      ["ratio", (check / read).toFixed(0)],
    ],
  )}\n\n${size}; the least of some rounds\n\n${lineTable(lines)}`;
}

/**
 * Each size has twice the points of the one before: a ratio of 2 is a time that grows with them, 4
 * with their square.
 */
function lineTable(times: readonly number[]): string {
  const rows = times.map((ms, i) => {
    const before = times[i - 1];
    const ratio = before === undefined ? "" : (ms / before).toFixed(1);
    return [(LINE_POINTS[i] ?? 0).toLocaleString("en"), ms.toFixed(0), ratio];
  });
  return buildTable(["points of one line", "ms to check", "times the row above"], rows);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function readAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const path of files.keys()) readFileSync(join(folder, path), "utf8");
}

function checkAll(root: string): void {
  for (const loaded of [loadSite(root), ...listStories(root).map((id) => loadStory(root, id))]) {
    if ("problems" in loaded) throw new Error(JSON.stringify(loaded.problems.slice(0, 5), null, 1));
  }
}
