import type { Root as Body } from "hast";
import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { MapState } from "../../story/map-state.ts";
import { quote } from "../../words/quote.ts";
import type { Spot } from "../reading/problems.ts";
import { declaredHint } from "../reading/unknown-name.ts";
import { duplicateId } from "../yaml/ids.ts";
import { readElement, spotOf } from "./element.ts";
import type { ProseContext } from "./elements/prose-context.ts";
import { buildMarkdown } from "./markdown.ts";
import { mendParagraphs } from "./paragraphs.ts";

/** The prose that belongs to one waypoint. */
export interface ProsePart {
  waypoint: string;
  body: Body;
}

/** The ids of the waypoints that divide a chapter. */
export interface WaypointIds {
  /** The id of the chapter's own waypoint. */
  own: string;
  /** The ids in its front matter; null where that cannot be read. */
  declared: readonly string[] | null;
}

/**
 * Builds the prose of a chapter, one part for each waypoint, the chapter's own first. Words after a
 * waypoint's closing tag belong to it until the next one. `mapAt` returns the map of a waypoint.
 */
export function buildProse(
  tree: Root,
  ids: WaypointIds,
  context: Omit<ProseContext, "map">,
  mapAt: (waypoint: string) => MapState | null,
): ProsePart[] {
  const parts: { waypoint: string; nodes: RootContent[]; spot: Spot }[] = [
    { waypoint: ids.own, nodes: [], spot: { file: context.file, line: 1, column: 1 } },
  ];
  for (const node of mendParagraphs(tree.children)) {
    if (node.type !== "mdxJsxFlowElement" || node.name !== "Waypoint") {
      parts.at(-1)?.nodes.push(node);
      continue;
    }
    const spot = spotOf(node, context.file);
    const waypoint = readWaypoint(node, ids, parts, context);
    // Its words are read even where its id is wrong: they may hold mistakes of their own.
    parts.push({ waypoint, nodes: [...node.children], spot });
  }
  return parts.map(({ waypoint, nodes, spot }, i) => {
    const children = buildMarkdown(nodes, { ...context, map: mapAt(waypoint) });
    if (i > 0 && nodes.length === 0) reportEmpty(waypoint, spot, context);
    return { waypoint, body: { type: "root", children } };
  });
}

function readWaypoint(
  node: MdxJsxFlowElement,
  { declared }: WaypointIds,
  before: readonly { waypoint: string; spot: Spot }[],
  { file, report }: Omit<ProseContext, "map">,
): string {
  const element = readElement(node, file, report);
  const id = element?.attributes.id;
  if (element === null || id === undefined) return "";
  const earlier = before.slice(1).find(({ waypoint }) => waypoint === id);
  if (earlier !== undefined) {
    report(
      element.spot("id"),
      "Waypoint.id",
      duplicateId("waypoint", id, `on line ${earlier.spot.line}`),
    );
  } else if (declared !== null && !declared.includes(id)) {
    report(element.spot("id"), "Waypoint.id", {
      expected: "a waypoint from the top of the chapter",
      found: quote(id),
      hint:
        declared.length === 0
          ? `Describe its map at the top of the chapter: waypoints: { ${id}: { fit: …, show: […], describe: … } }`
          : declaredHint(id, declared),
      code: "unknown-waypoint",
    });
  }
  return id;
}

function reportEmpty(id: string, spot: Spot, { report }: Omit<ProseContext, "map">): void {
  report(spot, "Waypoint", {
    expected: `text inside the waypoint ${quote(id)}`,
    found: "none",
    hint: "Readers reach a map by scrolling through its text: without any, they never see it.",
    code: "empty-waypoint",
  });
}
