import { ATTR } from "../../lib/story/attributes.ts";

/** Time in ms after which nothing waits for the picture any more: its host may never answer. */
const PATIENCE = 3000;

/**
 * Resolves once the picture in the map's place has come or failed, or is late; at once where there
 * is none. What loads beside it would take its share of a slow line.
 */
export async function openingPicture(): Promise<void> {
  const pictures = document.querySelectorAll<HTMLImageElement>(`[${ATTR.mapPicture}] img`);
  const shown = [...pictures].find((picture) => picture.getClientRects().length > 0);
  if (shown === undefined) return;
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([shown.decode().catch(() => undefined), late]);
}
