import { z } from "zod";
import { contentHash } from "../map/map-file.ts";
import type { Problem } from "../story/problem.ts";
import type { Logo, Site } from "../story/site.ts";
import { quote } from "../words/quote.ts";
import { checkAccent } from "./accent.ts";
import { type Folder, loadText, openFolder } from "./reading/folder.ts";
import { collectProblems, type Spot } from "./reading/problems.ts";
import { fileReader, type Reader } from "./reading/reader.ts";
import { packExpectation } from "./yaml/expectation.ts";
import { readFields } from "./yaml/read-fields.ts";
import { drawnText, filePath, language, record, text, url, yes } from "./yaml/values.ts";
import { parseYaml } from "./yaml/yaml-document.ts";

const COLOR = packExpectation({
  expected: 'a colour such as "#665c8e"',
  hint: "Write six digits after the #, and put quotes around it: YAML reads an unquoted # as a comment.",
  code: "wrong-colour",
});
const color = z.string({ error: COLOR }).regex(/^#[0-9a-f]{6}$/i, { error: COLOR });

/** Most bytes of a logo: it stands 32 px high on every page. */
const MAX_LOGO = 50_000;

/** The keys of site.yaml. */
export const SITE = {
  name: drawnText.describe("The publisher's name, as the site prints it."),
  logo: filePath
    .optional()
    .describe("A square picture in this folder, of at most 50 kB: .svg, .png, .jpg or .webp."),
  url: url
    .transform((address) => address.replace(/\/+$/, ""))
    .describe("The site's address: https://…"),
  language: language.describe("Language of stories that name none, such as en or en-GB."),
  contact: text.describe("Address to which readers write."),
  imprint: text.describe("Who publishes the site, and where."),
  licence: record(
    {
      name: text.describe("The licence's name, such as CC BY 4.0."),
      url: url.describe("Where it can be read."),
    },
    "a name and a url",
    "Write { name: CC BY 4.0, url: https://… }.",
  ).describe("Licence of texts and maps."),
  accent: record(
    {
      light: color.describe('On light pages, such as "#8a5f00": dark enough to be read.'),
      dark: color.describe('On dark pages, such as "#d9a441": light enough to be read.'),
    },
    "two colours, light and dark",
    'Write { light: "#665c8e", dark: "#b3a8d8" }.',
  ).describe("The site's own colour on light and on dark pages; words are written in it."),
  offline: yes
    .optional()
    .describe("false: readers' browsers keep no story for reading offline, and forget those kept."),
};

/** Loads `site.yaml` of a content folder, or returns all its problems. */
export function loadSite(
  root: string,
  reader: Reader = fileReader,
): { site: Site } | { problems: Problem[] } {
  const { report, sorted } = collectProblems();
  const site = readSite(openFolder(reader, root, "", report));
  const problems = sorted();
  if (problems.length > 0) return { problems };
  if (site === null) throw new Error("loadSite: a site or a problem expected, neither found");
  return { site };
}

function readSite(folder: Folder): Site | null {
  const file = loadText(folder, "site.yaml");
  const document = file === null ? null : parseYaml(file, file.text, 0, folder.report);
  if (document === null) return null;
  const fields = readFields(document, [], SITE, folder.report);
  if (fields === null) return null;
  const { name, logo, url, language, contact, imprint, licence, accent, offline = true } = fields;
  if (accent !== undefined) checkAccent(accent, document, folder.report);
  const mark = logo === undefined ? null : readLogo(folder, logo, document.at(["logo"]));
  if (!name || !url || !language || !contact || !imprint || !licence || !accent) return null;
  return { name, logo: mark, url, language, contact, imprint, licence, accent, offline };
}

function readLogo(folder: Folder, file: string, spot: Spot): Logo | null {
  const ending = /\.(svg|png|jpg|webp)$/.exec(file)?.[1];
  if (ending === undefined) {
    folder.report(spot, "logo", {
      expected: "a picture ending in .svg, .png, .jpg or .webp",
      found: quote(file),
      hint: "Use a square picture: it appears small beside the name.",
      code: "wrong-path",
    });
    return null;
  }
  // A picture read as text is no picture, but a change of its bytes shows in the text's hash.
  const text = folder.reader.read(`${folder.path}/${file}`);
  if (text === null) {
    loadText(folder, file, { spot, path: "logo" });
    return null;
  }
  if (text.length > MAX_LOGO) {
    folder.report(spot, "logo", {
      expected: `a picture of at most ${MAX_LOGO / 1000} kB`,
      found: `more than ${Math.floor(text.length / 1000)} kB`,
      hint: "Every page loads it: make it at most 200 pixels wide, or save it as .svg.",
      code: "heavy-logo",
    });
  }
  return { file, path: `/_data/logo.${contentHash(text)}.${ending}` };
}
