import type { ElementContent, Root, RootContent } from "hast";

/**
 * Builds a passage's tree for a page that holds one chapter alone: a link to another place of the
 * story (`#id`) leads to the story's page, at `path` from the site's root, without base path, which
 * comes with the printing. `here` are the ids that this page has.
 */
export function leadOut(body: Root, here: ReadonlySet<string>, path: string): Root {
  const follow = <Node extends RootContent | ElementContent>(node: Node): Node => {
    if (node.type !== "element") return node;
    const children = node.children.map(follow);
    const { href } = node.properties;
    const isElsewhere =
      node.tagName === "a" &&
      typeof href === "string" &&
      href.startsWith("#") &&
      !here.has(href.slice(1));
    if (!isElsewhere) return { ...node, children };
    return { ...node, children, properties: { ...node.properties, href: `${path}${href}` } };
  };
  return { ...body, children: body.children.map(follow) };
}
