import { LIMIT_SITES } from "../sites/sites.ts";
import type { Visit } from "../visit/visit-page.ts";
import type { RowName } from "./rows.ts";

/** The most that a measure may be: for the neutral story, and for every other story. */
export interface Goal {
  neutral: number;
  story: number;
}

/** One row of the table of a page's load. */
export interface Measure {
  row: RowName;
  title: string;
  goal: Goal;
  /** How a value is printed. */
  print(value: number): string;
  /** The number of a visit. Throws where the page has none. */
  read(visit: Visit): number;
  /** What it is divided by, round by round; null where it is compared with nothing. */
  limit: { site: string; read(visit: Visit): number } | null;
}

const ratio = (value: number) => value.toFixed(2);

const text = { site: LIMIT_SITES.text, read: (visit: Visit) => moment(visit, "paint") };

/** The rows of a page's load on the phone, in the order of the table. */
export const MEASURES: readonly Measure[] = [
  {
    row: "text",
    title: "text painted : bare text",
    goal: { neutral: 1.25, story: 1.25 },
    print: ratio,
    read: (visit) => moment(visit, "paint"),
    limit: text,
  },
  {
    row: "picture",
    title: "right picture painted : bare text",
    goal: { neutral: 1.5, story: 1.5 },
    print: ratio,
    read: (visit) => moment(visit, "picture"),
    limit: text,
  },
  {
    row: "map",
    title: "live map shown : bare MapLibre 6",
    goal: { neutral: 1.05, story: 1.2 },
    print: ratio,
    read: (visit) => moment(visit, "shown"),
    limit: { site: LIMIT_SITES.map6, read: (visit) => moment(visit, "shown") },
  },
  {
    row: "blocking",
    title: "main thread blocked : bare MapLibre 6",
    goal: { neutral: 0.9, story: 1.1 },
    print: ratio,
    read: ({ blocking }) => blocking,
    limit: { site: LIMIT_SITES.map6, read: ({ blocking }) => blocking },
  },
  {
    row: "bytes",
    title: "kB until the live map is shown",
    goal: { neutral: 560, story: 560 },
    print: (value) => value.toFixed(0),
    read: ({ bytes }) => bytes / 1000,
    limit: null,
  },
  {
    row: "requests",
    title: "requests until the live map is shown",
    goal: { neutral: 20, story: 20 },
    print: (value) => value.toFixed(0),
    read: ({ requests }) => requests,
    limit: null,
  },
  {
    row: "shift",
    title: "layout shift",
    goal: { neutral: 0, story: 0 },
    print: (value) => value.toFixed(3),
    read: ({ shift }) => shift,
    limit: null,
  },
];

function moment(visit: Visit, name: "paint" | "picture" | "shown"): number {
  const value = visit[name];
  if (value === null) throw new Error(`a page with a moment "${name}" expected, none found`);
  return value;
}
