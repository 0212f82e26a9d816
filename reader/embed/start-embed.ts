import { ATTR } from "../../lib/story/attributes.ts";
/**
 * The script of an embed of one map. In dev `EmbedClient` does the same. Throws where the page has
 * no such map.
 */
import { findElement } from "../page/find-element.ts";
import { offerLiveMap } from "./live-embed.ts";

offerLiveMap(findElement(document, `figure[${ATTR.mapDocument}]`, "start-embed"));
