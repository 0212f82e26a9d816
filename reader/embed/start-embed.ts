/** The script of an embed of one map. In dev `EmbedClient` does the same. Throws where the page has no such map. */
import { ATTR } from "../../lib/story/attributes.ts";
import { offerLiveMap } from "./live-embed.ts";

const figure = document.querySelector<HTMLElement>(`figure[${ATTR.mapDocument}]`);
if (figure === null)
  throw new Error(`start-embed: a figure with ${ATTR.mapDocument} expected, none found`);
offerLiveMap(figure);
