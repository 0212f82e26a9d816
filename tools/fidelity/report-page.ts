import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseResult } from "./compare-case.ts";
import type { LayerDifference } from "./compare-layers.ts";
import { brokenLimits, MEASURES, printMeasure } from "./limits.ts";
import { stateName, viewportName } from "./map-case.ts";
import { renderPng } from "./pixels.ts";

/** The report: it writes pictures at once, and its page at the end. */
export class ReportPage {
  readonly #folder: string;
  readonly #sections: string[] = [];

  /** Creates the folder if it is missing. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Adds a case: the live map, the picture and their differences side by side, and the numbers. */
  add(result: CaseResult): void {
    const { of, measures, live, picture, difference, svg } = result;
    const { story } = of.document;
    const name = `${story}-${stateName(of)}-${of.viewport.width}x${of.viewport.height}-${of.theme}`;
    const drawings = { live, picture, difference };
    for (const [kind, pixels] of Object.entries(drawings))
      writeFileSync(join(this.#folder, `${name}-${kind}.png`), renderPng(pixels));
    writeFileSync(join(this.#folder, `${name}.svg`), svg);
    const broken = brokenLimits(measures);
    const numbers = MEASURES.map((measure) => {
      const text = `${measure} ${printMeasure(measure, measures[measure])}`;
      return broken.includes(measure) ? `<strong>${text}</strong>` : text;
    });
    this.#sections.push(`<section>
<h2>${stateName(of)}, ${viewportName(of.viewport)}, ${of.theme}</h2>
<p>${numbers.join(" · ")} · <a href="${name}.svg">SVG</a></p>
<p>${details(result)}</p>
<div>${Object.keys(drawings)
      .map(
        (kind) =>
          `<figure><img src="${name}-${kind}.png" alt=""><figcaption>${kind}</figcaption></figure>`,
      )
      .join("")}</div>
</section>`);
  }

  /** Writes the page, with the summary above the cases, and returns its path. */
  write(summary: string): string {
    const path = join(this.#folder, "index.html");
    writeFileSync(
      path,
      `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Live map and picture</title>
<style>
body { margin: 1rem; font: 14px/1.5 system-ui, sans-serif }
section > div { display: flex; gap: 8px; overflow-x: auto }
figure { margin: 0 }
img { border: 1px solid #999 }
strong { color: #b00020 }
</style>
<pre>${escapeText(summary)}</pre>
${this.#sections.join("\n")}
</html>
`,
    );
    return path;
  }
}

/** The layers and labels of a case that differ most. */
function details({ outlines, layers, labels }: CaseResult): string {
  const farthest = <T extends { distance: number }>(found: readonly T[]) =>
    [...found].sort((a, b) => b.distance - a.distance).slice(0, 3);
  return [
    ...farthest(outlines).map(
      ({ layer, distance }) => `${layer} ${printMeasure("outlines", distance)}`,
    ),
    ...layers.map(areaNumbers),
    ...farthest(labels).map(
      ({ text, distance }) => `“${text}” ${printMeasure("labels", distance)}`,
    ),
  ]
    .map(escapeText)
    .join(" · ");
}

function areaNumbers({ layer, live, picture, difference }: LayerDifference): string {
  const areas = `${live.toFixed(1)}:${picture.toFixed(1)} px`;
  return `${layer} ${areas}, ${printMeasure("areas", difference)}`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
