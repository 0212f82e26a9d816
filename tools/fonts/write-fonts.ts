/**
 * Writes public/fonts/fonts.css: one @font-face a file in public/fonts, another by the file's own
 * name for the live map, and local fallbacks stretched to the same width and height, so that little
 * shifts when the real font arrives.
 * Subsets that few stories need have style sheets of their own, such as fonts-cyrillic.css, which
 * only the pages that need them load. Run it after the fonts in public/fonts change: `npx tsx
 * tools/fonts/write-fonts.ts && npm run format`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSync } from "fontkit";
import { fileFamily } from "../../lib/type/file-family.ts";
import { EXTRA_SUBSETS, FONT_FILES } from "../../lib/type/font-files.ts";
import { MAP_FONTS } from "../../lib/type/map-fonts.ts";
import { fallbackFace } from "./fallback-face.ts";

const FOLDER = "public/fonts";
const FAMILIES: Record<string, { name: string; fallback: "serif" | "sans" | null }> = {
  "source-serif-4": { name: "Source Serif 4", fallback: "serif" },
  "ibm-plex-sans": { name: "IBM Plex Sans", fallback: "sans" },
  "ibm-plex-sans-arabic": { name: "IBM Plex Sans Arabic", fallback: null },
  "ibm-plex-sans-hebrew": { name: "IBM Plex Sans Hebrew", fallback: null },
};
const FILE =
  /^(.+?)-(latin-ext|latin|arabic|hebrew|cyrillic-ext|cyrillic|greek|vietnamese)-(\d+)-(normal|italic)\.woff2$/;

const mapFiles = new Set(MAP_FONTS.flatMap((font) => FONT_FILES[font].map(({ file }) => file)));

const faces: string[] = [];
const others = new Map<string, string[]>();
const fallbacks: string[] = [];
for (const file of readdirSync(FOLDER).sort()) {
  if (!file.endsWith(".woff2")) continue;
  const [, id = "", subset = "", weight = "", style = ""] = FILE.exec(file) ?? [];
  const family = FAMILIES[id];
  if (family === undefined) throw new Error(`write-fonts: a known family expected, ${file} found`);
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(`node_modules/@fontsource/${id}/unicode.json`, "utf8"),
  );
  const isOther = EXTRA_SUBSETS.some((extra) => extra === subset);
  const into = isOther ? (others.get(subset) ?? []) : faces;
  if (isOther) others.set(subset, into);
  into.push(`@font-face {
  font-family: "${family.name}";
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url("./${file}") format("woff2");
  unicode-range: ${ranges[subset]};
}`);
  if (mapFiles.has(file))
    into.push(`@font-face {
  font-family: ${fileFamily(file)};
  src: url("./${file}") format("woff2");
}`);
  if (family.fallback !== null && subset === "latin") {
    const font = openSync(join(FOLDER, file));
    fallbacks.push(fallbackFace(font, { ...family, kind: family.fallback, weight, style }));
  }
}
const head =
  "/* Written by tools/fonts/write-fonts.ts; do not edit. Licences: OFL-*.txt beside this file. */";
writeFileSync(join(FOLDER, "fonts.css"), `${[head, ...faces, ...fallbacks].join("\n")}\n`);
for (const [subset, sheet] of others) {
  writeFileSync(join(FOLDER, `fonts-${subset}.css`), `${[head, ...sheet].join("\n")}\n`);
}
