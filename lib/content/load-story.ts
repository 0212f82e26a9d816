import type { FeatureCollection } from "geojson";
import type { Bounds } from "../story/geography.ts";
import type { Problem } from "../story/problem.ts";
import type { Basemap, Story } from "../story/story.ts";
import { loadChapters } from "./chapter/load-chapters.ts";
import { buildCorrections } from "./corrections.ts";
import { reportHeavyLayers } from "./layer/heavy-layers.ts";
import { loadLayers } from "./layer/load-layers.ts";
import { loadPlaces, type Places } from "./layer/load-places.ts";
import { reportMarkChanges } from "./layer/mark-warnings.ts";
import { boundsNear, dataNear } from "./layer/reference.ts";
import type { Declared } from "./layer/references.ts";
import { loadBasemap } from "./load-basemap.ts";
import { loadSite } from "./load-site.ts";
import { loadSources } from "./load-sources.ts";
import { publicationOf } from "./publication.ts";
import { checkPublished } from "./published.ts";
import { type Folder, loadText, openFolder, startOf } from "./reading/folder.ts";
import { openBox, WHOLE_WORLD } from "./reading/position.ts";
import { collectProblems } from "./reading/problems.ts";
import { fileReader, type Reader } from "./reading/reader.ts";
import { readStoryHead, type StoryHead } from "./story-head.ts";
import { reportUnusedLayers, reportUnusedSources } from "./unused.ts";
import { recordReads, reportUnusedFiles } from "./unused-files.ts";
import { lastChange } from "./updated.ts";
import { loadNames, type Names } from "./words/load-names.ts";
import { checkStoryNames } from "./words/story-names.ts";
import { idMistake } from "./yaml/ids.ts";
import { parseYaml, type YamlDocument } from "./yaml/yaml-document.ts";

const FILE = "story.yaml";

/** Languages written from right to left. */
const RIGHT_TO_LEFT = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/**
 * Loads a story of a content folder, complete and checked, with its derived geometry and measured
 * figures, and with warnings; or all problems of its folder, by file and line, warnings among them.
 * Throws only for a disk that fails or a bug.
 */
export function loadStory(
  root: string,
  id: string,
  reader: Reader = fileReader,
): { story: Story; warnings: Problem[] } | { problems: Problem[] } {
  const { report, sorted } = collectProblems();
  const recording = recordReads(reader);
  const folder = openFolder(recording.reader, root, id, report);
  const mistake = idMistake("story", id);
  if (mistake !== null) report(startOf(folder, FILE), "", mistake);
  const story = readStory(folder, id, {
    siteLanguage: () => siteLanguage(root, reader),
    isClean: () => sorted().every(isWarning),
  });
  if (sorted().every(isWarning)) reportUnusedFiles(folder, recording.read);
  const problems = sorted();
  if (!problems.every(isWarning)) return { problems };
  if (story === null) throw new Error(`loadStory: a story or a problem expected in "${id}"`);
  return { story, warnings: problems };
}

function isWarning({ warning }: Problem): boolean {
  return warning === true;
}

/** The site's own problems are not the story's: without a site the language is English. */
function siteLanguage(root: string, reader: Reader): string {
  const loaded = loadSite(root, reader);
  return "site" in loaded ? loaded.site.language : "en";
}

/** What the reading of a story needs from outside its folder. */
interface StoryContext {
  siteLanguage(): string;
  /** Whether no problem was reported so far. */
  isClean(): boolean;
}

function readStory(
  folder: Folder,
  id: string,
  { siteLanguage, isClean }: StoryContext,
): Story | null {
  const file = readStoryFile(folder);
  const { document, head } = file;
  const language = head?.language ?? siteLanguage();
  const { declared, sources, places, region, reference } = readDeclared(folder, file, language);
  const basemap = readBasemap(folder, file, reference);
  const chapters = loadChapters(folder, declared, { region, reference }, language, isClean);
  const dates = readDates(folder, file);
  const [first, ...others] = chapters;
  if (document === null || head === null || dates === null) return null;
  if (sources === null || places === null || first === undefined) return null;
  // Run these checks last: another mistake is often why something looks unused.
  if (isClean()) {
    reportUnusedSources(sources, declared, chapters, folder.report);
    reportUnusedLayers(document, declared, chapters, folder.report);
    reportHeavyLayers(document, declared, folder.report);
    reportMarkChanges(document, declared, folder.report);
    checkPublished(folder, [first, ...others], head.draft === true);
  }
  const { title, dek, authors, dateline } = head;
  const { published, updated, corrections } = dates;
  if (!title || !dek || !dateline || !published || !authors || !head.region) return null;
  return {
    id,
    draft: head.draft ?? false,
    title,
    dek,
    dateline,
    published,
    updated,
    authors,
    language,
    dir: RIGHT_TO_LEFT.includes(language.split("-")[0] ?? "") ? "rtl" : "ltr",
    region: boundsNear(region, reference),
    credits: head.credits ?? [],
    basemap,
    // A hidden layer only serves to derive others.
    layers: [...declared.layers.values()].filter((layer) => !declared.hidden.has(layer.id)),
    places: places.complete,
    sources: sources.complete,
    chapters: [first, ...others],
    corrections,
  };
}

/** `story.yaml` as far as it could be read. */
interface StoryFile {
  document: YamlDocument | null;
  head: StoryHead | null;
}

function readStoryFile(folder: Folder): StoryFile {
  const file = loadText(folder, FILE);
  const document = file === null ? null : parseYaml(file, file.text, 0, folder.report);
  return { document, head: document === null ? null : readStoryHead(document, folder.report) };
}

/** Reads everything that chapters may refer to: sources, names, places and layers. */
function readDeclared(folder: Folder, file: StoryFile, language: string) {
  const { document, head } = file;
  const dateline = head?.dateline ?? null;
  const region = openBox(head?.region ?? WHOLE_WORLD);
  const sources = loadSources(folder, dateline);
  const sourceIds = sources?.declared ?? null;
  const names = loadNames(folder);
  const written = readPlaces(folder, file, region, names);
  const layerIds = head?.layers === undefined ? null : Object.keys(head.layers);
  const needs = { region, places: written, sourceIds, dateline, language };
  const { layers, hidden, reference, places } =
    document === null || layerIds === null
      ? { layers: new Map(), hidden: new Set<string>(), reference: 0, places: written }
      : loadLayers(folder, document, layerIds, needs);
  if (document !== null) checkStoryNames(document, layerIds ?? [], names, folder.report);
  const declared: Declared = {
    layerIds: layerIds === null ? null : new Set(layerIds),
    layers,
    hidden,
    placeIds: places?.declared ?? null,
    places: new Map(places?.complete.map((place) => [place.id, place])),
    sourceIds,
    figures: sources?.figures ?? new Map(),
    names,
    dateline,
  };
  return { declared, sources, places, region, reference };
}

/**
 * Reads when the story was published, corrected and last changed; null without a readable
 * `story.yaml`.
 */
function readDates(folder: Folder, { document, head }: StoryFile) {
  if (document === null || head === null) return null;
  const published = publicationOf(head, document, folder);
  const corrections =
    published === null ? [] : buildCorrections(head.corrections ?? [], published, document, folder);
  const updated = lastChange(head, published, corrections, document, folder);
  return { published, corrections, updated };
}

function readPlaces(
  folder: Folder,
  { document, head }: StoryFile,
  region: Bounds,
  names: Names,
): Places | null {
  if (document === null || head === null) return null;
  if (head.places === undefined) {
    const named = Object.hasOwn(document.value as object, "places");
    return named ? null : { declared: new Set(), complete: [] };
  }
  const namedAt = { spot: document.at(["places"]), path: "places" };
  return loadPlaces(folder, head.places, region, names, namedAt);
}

function readBasemap(
  folder: Folder,
  { document, head }: StoryFile,
  reference: number,
): Basemap | null {
  if (document === null || head?.basemap === undefined) return null;
  const { bounds, ...files } = head.basemap;
  const ground = loadBasemap(folder, files, (part) => ({
    spot: document.at(["basemap", part]),
    path: `basemap.${part}`,
  }));
  if (ground === null) return null;
  const near = (part: FeatureCollection) => dataNear(part, reference);
  const { land, borders, water } = ground;
  return {
    land: near(land),
    borders: near(borders),
    water: near(water),
    bounds: boundsNear(openBox(bounds), reference),
  };
}
