/**
 * Compares the pictures of a built site's maps with the live map, for every waypoint and step, in
 * both themes and at six sizes. Prints Markdown and writes a page of pictures; docs/fidelity.md
 * says what each number means.
 *
 * `npm run fidelity -- [folder] [--story id] [--waypoints a,b] [--viewports 390x844] [--themes
 * dark] [--layers no] [--report folder]`; BASE_PATH as it was for the build. Exits with 0, with 1
 * where a limit is broken, with 2 where there is nothing to compare.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { launchChromium } from "../measure/chromium.ts";
import { serveSite } from "../measure/site-server.ts";
import { createLoadData, loadMapDocuments } from "./built-story.ts";
import { type CaseResult, compareCase } from "./compare-case.ts";
import { brokenLimits, MEASURES, printMeasure } from "./limits.ts";
import { listStates, type MapCase, stateName } from "./map-case.ts";
import { type FidelityOptions, parseOptions } from "./options.ts";
import { listLibraryPages, openRenderers, type ServedSite, servedFolders } from "./renderers.ts";
import { ReportPage } from "./report-page.ts";
import { type Compared, groupName, summaryTable, worstBy } from "./summary-table.ts";

/**
 * Up to this many cases, the report shows the pictures of all; above, those of the worst of each
 * row.
 */
const ALL_PICTURES = 30;

async function run(options: FidelityOptions): Promise<number> {
  const { out, story, waypoints } = options;
  if (!existsSync(join(out, "_data", "manifest.json"))) {
    console.error(
      `fidelity: expected a built site in ${out}/, found none. Run \`npm run build\` first.`,
    );
    return 2;
  }
  const documents = loadMapDocuments(out).filter((each) => story === null || each.story === story);
  const groups = documents.flatMap((document) =>
    options.viewports.flatMap((viewport) =>
      options.themes.map((theme) =>
        listStates(document, waypoints).map(
          (state): MapCase => ({ document, viewport, theme, ...state }),
        ),
      ),
    ),
  );
  const unknown = (waypoints ?? []).filter((id) => !documents.some((each) => id in each.waypoints));
  if (groups.flat().length === 0 || unknown.length > 0) {
    console.error(
      `fidelity: expected a story and its waypoints, found "${[story ?? [], unknown].flat().join('", "')}"`,
    );
    return 2;
  }
  const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");
  const pages = new Map(listLibraryPages(out));
  const server = await serveSite(servedFolders(out, basePath), pages);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    return await compareAll(
      page,
      { basePath, load: createLoadData(out), server, pages },
      groups,
      options,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

async function compareAll(
  page: Page,
  site: ServedSite,
  groups: readonly (readonly MapCase[])[],
  { report, layers }: FidelityOptions,
): Promise<number> {
  const isSmall = groups.flat().length <= ALL_PICTURES;
  const reportPage = new ReportPage(report);
  const compared: Compared[] = [];
  for (const group of groups) {
    let [first, kept]: [MapCase | undefined, CaseResult[]] = [group[0], []];
    if (first === undefined) continue;
    const renderers = await openRenderers(page, site, first);
    for (const each of group) {
      const result = await compareCase(each, renderers, layers && each.step === null);
      compared.push({ of: each, measures: result.measures });
      const candidates = [...kept, result];
      kept = isSmall
        ? candidates
        : candidates.filter((kept) =>
            MEASURES.some((measure) => worstBy(measure, candidates) === kept),
          );
      console.error(progressLine(result));
    }
    for (const each of kept) reportPage.add(each);
  }
  const summary = summaryTable(compared);
  console.log(summary);
  console.error(`\nPictures: ${reportPage.write(summary)}`);
  return compared.some(({ measures }) => brokenLimits(measures).length > 0) ? 1 : 0;
}

function progressLine({ of, measures }: CaseResult): string {
  const broken = brokenLimits(measures);
  const numbers = MEASURES.map((measure) => printMeasure(measure, measures[measure])).join(", ");
  const over = broken.length === 0 ? "" : `: over the limit of ${broken.join(", ")}`;
  return `${groupName(of)}, ${stateName(of)}: ${numbers}${over}`;
}

let options: FidelityOptions | null = null;
try {
  options = parseOptions(process.argv.slice(2));
} catch (error) {
  console.error(`fidelity: ${error instanceof Error ? error.message : String(error)}`);
}
process.exitCode = options === null ? 2 : await run(options);
