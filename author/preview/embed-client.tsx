"use client";

import { useEffect } from "react";
import { ATTR } from "../../lib/story/attributes.ts";
import { offerLiveMap } from "../../reader/embed/live-embed.ts";

/** Offers the live map of the page's embed; draws nothing itself. */
export function EmbedClient() {
  useEffect(() => {
    const figure = document.querySelector<HTMLElement>(`figure[${ATTR.mapDocument}]`);
    return figure === null ? undefined : offerLiveMap(figure);
  }, []);
  return null;
}
