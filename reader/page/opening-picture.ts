import { ATTR } from "../../lib/story/attributes.ts";

/**
 * Resolves once the picture in the map's place has come or failed, at once where there is none.
 * What loads beside it would take its share of a slow line.
 */
export async function openingPicture(): Promise<void> {
  const pictures = document.querySelectorAll<HTMLImageElement>(`[${ATTR.mapPicture}] img`);
  const shown = [...pictures].find((picture) => picture.getClientRects().length > 0);
  await shown?.decode().catch(() => undefined);
}
