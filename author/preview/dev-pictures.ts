/**
 * Draws the pictures of all stories as the dev server shows them; it runs this beside itself after changes, since they
 * take longer than a page may. The argument is a JSON file with the maps of the stories.
 */
import { readFileSync } from "node:fs";
import { writePictures } from "../../build/files/write-pictures.ts";
import { keepGenerations } from "./replace-generation.ts";

writePictures(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")), keepGenerations(".next"));
