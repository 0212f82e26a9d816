/**
 * Draws the pictures of all stories for the dev server, which starts this program after changes,
 * since the drawing takes longer than a page may wait. The argument is a JSON file with the maps of
 * the stories.
 */
import { readFileSync } from "node:fs";
import { writePictures } from "../../build/files/write-pictures.ts";
import { keepGenerations } from "./replace-generation.ts";

writePictures(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")), keepGenerations(".next"));
