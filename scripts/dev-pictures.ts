/**
 * Draws the pictures of all stories; the dev server runs it beside itself after every change, since they take
 * longer than a page may.
 */
import { loadMaps } from "./load-maps.ts";
import { writePictures } from "./write-pictures.ts";

writePictures(loadMaps(process.env.CONTENT_ROOT ?? "content").maps);
