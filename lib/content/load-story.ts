import type { Bounds } from "../story/geography.ts";
import type { Problem } from "../story/problem.ts";
import type { Basemap, Story } from "../story/story.ts";
import { buildCorrections } from "./corrections.ts";
import { type Folder, loadText, openFolder, startOf } from "./folder.ts";
import { idMistake } from "./ids.ts";
import { loadBasemap } from "./load-basemap.ts";
import { loadChapters } from "./load-chapters.ts";
import { loadLayers } from "./load-layers.ts";
import { loadPlaces, type Places } from "./load-places.ts";
import { loadSite } from "./load-site.ts";
import { loadSources } from "./load-sources.ts";
import { WHOLE_WORLD } from "./position.ts";
import { collectProblems } from "./problems.ts";
import { fileReader, type Reader } from "./reader.ts";
import type { Declared } from "./references.ts";
import { readStoryHead, type StoryHead } from "./story-head.ts";
import { parseYaml, type YamlDocument } from "./yaml-document.ts";

const FILE = "story.yaml";

/** Languages written from right to left. */
const RIGHT_TO_LEFT = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/**
 * Loads a story of a content folder, complete and checked, with its derived geometry and measured figures;
 * or all problems of its folder, by file and line. Throws only for a disk that fails or a bug.
 */
export function loadStory(
  root: string,
  id: string,
  reader: Reader = fileReader,
): { story: Story } | { problems: Problem[] } {
  const { report, sorted } = collectProblems();
  const folder = openFolder(reader, root, id, report);
  const mistake = idMistake("story", id);
  if (mistake !== null) report(startOf(folder, FILE), "", mistake);
  const story = readStory(folder, id, () => siteLanguage(root, reader));
  const problems = sorted();
  if (problems.length > 0) return { problems };
  if (story === null) throw new Error(`loadStory: a story or a problem expected in "${id}"`);
  return { story };
}

/** The site's own problems are not the story's: without a site the language is English. */
function siteLanguage(root: string, reader: Reader): string {
  const loaded = loadSite(root, reader);
  return "site" in loaded ? loaded.site.language : "en";
}

function readStory(folder: Folder, id: string, siteLanguage: () => string): Story | null {
  const file = loadText(folder, FILE);
  const document = file === null ? null : parseYaml(file, file.text, 0, folder.report);
  const head = document === null ? null : readStoryHead(document, folder.report);
  const region = head?.region ?? WHOLE_WORLD;
  const sources = loadSources(folder, head?.dateline ?? null);
  const places = readPlaces(folder, document, head, region);
  const layerIds = head?.layers === undefined ? null : Object.keys(head.layers);
  const needs = { region, places, sourceIds: sources?.declared ?? null };
  const { layers, hidden } =
    document === null || layerIds === null
      ? { layers: new Map(), hidden: new Set<string>() }
      : loadLayers(folder, document, layerIds, needs);
  const declared: Declared = {
    layerIds: layerIds === null ? null : new Set(layerIds),
    layers,
    hidden,
    placeIds: places?.declared ?? null,
    places: new Map(places?.complete.map((place) => [place.id, place])),
    sourceIds: sources?.declared ?? null,
  };
  const basemap = readBasemap(folder, document, head);
  const [first, ...others] = loadChapters(folder, declared, region);
  const corrections =
    document === null || !head?.dateline
      ? []
      : buildCorrections(head.corrections ?? [], head.dateline, document, folder);
  if (head === null || sources === null || places === null || first === undefined) return null;
  const { title, dek, dateline, authors } = head;
  if (!title || !dek || !dateline || !authors || !head.region) return null;
  const language = head.language ?? siteLanguage();
  return {
    id,
    title,
    dek,
    dateline,
    authors,
    language,
    dir: RIGHT_TO_LEFT.includes(language.split("-")[0] ?? "") ? "rtl" : "ltr",
    region,
    credits: head.credits ?? [],
    basemap,
    // A hidden layer has done its work: others were derived from it.
    layers: [...declared.layers.values()].filter((layer) => !hidden.has(layer.id)),
    places: places.complete,
    sources: sources.complete,
    chapters: [first, ...others],
    corrections,
  };
}

function readPlaces(
  folder: Folder,
  document: YamlDocument | null,
  head: StoryHead | null,
  region: Bounds,
): Places | null {
  if (document === null || head === null) return null;
  if (head.places === undefined) {
    const named = Object.hasOwn(document.value as object, "places");
    return named ? null : { declared: new Set(), complete: [] };
  }
  return loadPlaces(folder, head.places, region, { spot: document.at(["places"]), path: "places" });
}

function readBasemap(
  folder: Folder,
  document: YamlDocument | null,
  head: StoryHead | null,
): Basemap | null {
  if (document === null || head?.basemap === undefined) return null;
  const { bounds, ...files } = head.basemap;
  const ground = loadBasemap(folder, files, (part) => ({
    spot: document.at(["basemap", part]),
    path: `basemap.${part}`,
  }));
  return ground === null ? null : { ...ground, bounds };
}
