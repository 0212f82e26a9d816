import { readFileSync } from "node:fs";
import type { LayerDetails } from "../../lib/story/layer-details.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { STORY } from "./story-page.ts";

const read = <T>(path: string): T => JSON.parse(readFileSync(`out${path}`, "utf8")) as T;

/** The story's map document, as it was built. */
export const mapDocument = read<MapDocument>(
  read<Record<string, { document: string }>>("/_data/manifest.json")[STORY]?.document ?? "",
);

/** Path of the file with what the panel tells of each strike. */
export const detailsPath = mapDocument.layers.find(({ id }) => id === "strikes")?.details ?? "";

export const strikes = read<LayerDetails>(detailsPath).features;
