"use client";

import { useEffect } from "react";
import { offerLiveMap } from "../../reader/embed/live-embed.ts";

/** Offers the live map of the page's embed; draws nothing itself. */
export function EmbedClient() {
  useEffect(() => {
    const figure = document.querySelector<HTMLElement>("figure[data-map-document]");
    return figure === null ? undefined : offerLiveMap(figure);
  }, []);
  return null;
}
