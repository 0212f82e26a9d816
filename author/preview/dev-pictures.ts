/**
 * Draws the pictures of all stories for the dev server, which starts this program after changes,
 * since the drawing takes longer than a page may wait. The argument is a JSON file with the maps of
 * the stories.
 */
import { readFileSync } from "node:fs";
import type { StoryMaps } from "../../build/files/load-maps.ts";
import { drawStories } from "../../build/pictures/draw-stories.ts";
import { writePictures } from "../../build/pictures/write-pictures.ts";
import { projectCache } from "../../build/work/cache-place.ts";
import { keepGenerations } from "./replace-generation.ts";

const maps: StoryMaps[] = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const { drawn } = await drawStories({ maps, site: null }, projectCache());
writePictures(maps, drawn, keepGenerations(".next"));
