import { parseArgs } from "node:util";
import type { Size } from "../../lib/story/map-document.ts";
import { THEMES, type Theme } from "../../lib/story/map-state.ts";

/** The options of `npm run fidelity -- …`. */
export interface FidelityOptions {
  /** Folder with the built site. */
  out: string;
  /** Folder that the page of pictures is written to. */
  report: string;
  /** Id of the only story to compare; null for all. */
  story: string | null;
  /** Ids of the waypoints to compare; null for all. */
  waypoints: string[] | null;
  viewports: Size[];
  themes: Theme[];
  /** Whether layers are also hidden one by one: this takes most of the time. */
  layers: boolean;
}

/** The two sizes of the site's pictures, and four others. */
const VIEWPORTS = "1280x800,390x844,412x823,768x1024,1024x768,1920x1080";

/**
 * Reads the command line. Throws an error that says what was expected where an argument is wrong.
 */
export function parseOptions(args: readonly string[]): FidelityOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      report: { type: "string", default: "fidelity" },
      story: { type: "string" },
      waypoints: { type: "string" },
      viewports: { type: "string", default: VIEWPORTS },
      themes: { type: "string", default: THEMES.join(",") },
      layers: { type: "string", default: "yes" },
    },
  });
  if (positionals.length > 1)
    throw new Error(`expected one folder, found "${positionals.join('", "')}"`);
  if (values.layers !== "yes" && values.layers !== "no")
    throw new Error(`--layers: expected yes or no, found "${values.layers}"`);
  return {
    out: positionals[0] ?? "out",
    report: values.report,
    story: values.story ?? null,
    waypoints: values.waypoints?.split(",") ?? null,
    viewports: values.viewports.split(",").map(parseViewport),
    themes: values.themes.split(",").map(parseTheme),
    layers: values.layers === "yes",
  };
}

function parseViewport(text: string): Size {
  const [, width, height] = /^(\d{2,4})x(\d{2,4})$/.exec(text) ?? [];
  if (width === undefined || height === undefined)
    throw new Error(`--viewports: expected sizes such as 1280x800, found "${text}"`);
  return { width: Number(width), height: Number(height) };
}

function parseTheme(text: string): Theme {
  const theme = THEMES.find((each) => each === text);
  if (theme === undefined)
    throw new Error(`--themes: expected ${THEMES.join(" or ")}, found "${text}"`);
  return theme;
}
