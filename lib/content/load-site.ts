import { z } from "zod";
import { contentHash } from "../map/map-file.ts";
import type { Problem } from "../story/problem.ts";
import type { Logo, Site } from "../story/site.ts";
import { quote } from "../words/quote.ts";
import { checkAccent } from "./accent.ts";
import { type Folder, loadText, openFolder } from "./reading/folder.ts";
import { collectProblems, type Spot } from "./reading/problems.ts";
import { fileReader, type Reader } from "./reading/reader.ts";
import { says } from "./yaml/expectation.ts";
import { readFields } from "./yaml/read-fields.ts";
import { drawnText, filePath, language, record, text, url } from "./yaml/values.ts";
import { parseYaml } from "./yaml/yaml-document.ts";

const COLOR = says({
  expected: 'a colour such as "#665c8e"',
  hint: "Six digits after the #, and quotes around it: without them YAML takes it for a comment.",
  code: "wrong-colour",
});
const color = z.string({ error: COLOR }).regex(/^#[0-9a-f]{6}$/i, { error: COLOR });

/** Most bytes of a logo: it stands 32 px high on every page. */
const MAX_LOGO = 50_000;

/** The keys of site.yaml. */
export const SITE = {
  name: drawnText,
  logo: filePath.optional(),
  url: url.transform((address) => address.replace(/\/+$/, "")),
  language,
  contact: text,
  imprint: text,
  licence: record(
    { name: text, url },
    "a name and a url",
    "Write { name: CC BY 4.0, url: https://… }.",
  ),
  accent: record(
    { light: color, dark: color },
    "two colours, light and dark",
    'Write { light: "#665c8e", dark: "#b3a8d8" }.',
  ),
};

/** Loads `site.yaml` of a content folder, or tells all that is wrong with it. */
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
  const { name, logo, url, language, contact, imprint, licence, accent } = fields;
  if (accent !== undefined) checkAccent(accent, document, folder.report);
  const mark = logo === undefined ? null : readLogo(folder, logo, document.at(["logo"]));
  if (!name || !url || !language || !contact || !imprint || !licence || !accent) return null;
  return { name, logo: mark, url, language, contact, imprint, licence, accent };
}

function readLogo(folder: Folder, file: string, spot: Spot): Logo | null {
  const ending = /\.(svg|png|jpg|webp)$/.exec(file)?.[1];
  if (ending === undefined) {
    folder.report(spot, "logo", {
      expected: "a picture that ends in .svg, .png, .jpg or .webp",
      found: quote(file),
      hint: "A square one: it stands small beside the name.",
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
      hint: "Every page of the site loads it: make it smaller, at most 200 pixels wide, or save it as .svg.",
      code: "heavy-logo",
    });
  }
  return { file, path: `/_data/logo.${contentHash(text)}.${ending}` };
}
