import { filePath } from "./address.ts";

/** Forms in which a layer can be downloaded; each is the ending of the file's name. */
export type DataForm = "geojson" | "csv";

/** Path of a layer's download, base path included. It never changes: docs/contracts.md, 8. */
export function dataFile(story: string, layer: string, form: DataForm): string {
  return filePath(`/${story}/data/${layer}.${form}`);
}
