import { xmlCharacters } from "../../story/xml-characters.ts";

/** Attributes of an SVG element by name; those that are null are left out. */
export type Attributes = Record<string, string | number | null>;

/**
 * An SVG element as text; names are ours, values may be content. Throws for a number that is not
 * finite.
 */
export function svgElement(name: string, attributes: Attributes, content = ""): string {
  const open = `<${name}${attributeText(attributes)}`;
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** Attributes as text, each with a space before it. Throws for a number that is not finite. */
function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === "number" ? short(value) : escapeXml(String(value))}"`,
    )
    .join("");
}

/**
 * A number with at most three decimals, as short as it can be written. Throws where it is not
 * finite.
 */
export function short(value: number): string {
  if (!Number.isFinite(value))
    throw new Error(`renderPicture: a finite number expected, ${value} found`);
  const text = String(Math.round(value * 1000) / 1000);
  return text.replace(/^(-?)0\./, "$1.").replace(/^-0$/, "0");
}

/** One thing drawn, and the attributes that it may share with its neighbours. */
export interface Drawn {
  attributes: Attributes;
  markup: string;
}

/** Things in their order, those beside each other that share all attributes in one group. */
export function groupDrawn(things: readonly Drawn[]): string {
  let text = "";
  let open: string | null = null;
  for (const { attributes, markup } of things) {
    const shared = attributeText(attributes);
    if (shared !== open) text += `${open === null ? "" : "</g>"}<g${shared}>`;
    text += markup;
    open = shared;
  }
  return open === null ? "" : `${text}</g>`;
}

/** Text for SVG, between tags and in attributes: escaped, and without what XML forbids. */
export function escapeXml(text: string): string {
  return xmlCharacters(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
