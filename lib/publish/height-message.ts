/** Types of the messages between an embed and the page around it: docs/contracts.md. */
export const HEIGHT = "story-embed-height";
export const ASK = "story-embed-ask";

/**
 * Heights in CSS px that an embed may ask for; a whole chapter on a narrow phone has some 10,000.
 */
const LEAST = 100;
const MOST = 30_000;

/** What a page knows of a frame in it that may be an embed. */
export interface EmbedFrame {
  /** Its address, absolute. */
  src: string;
  /** Its `sandbox` attribute; null where it has none. */
  sandbox: string | null;
}

/**
 * Is this the address of an embed? `embeds` is the address under which all embeds of the site lie.
 */
export function isEmbed(src: string, embeds: string): boolean {
  return src.startsWith(embeds);
}

/**
 * The height in CSS px that a message asks for; null where it has another form, or the height is
 * out of bounds.
 */
export function readHeight(data: unknown): number | null {
  const { type, height } = Object(data) as { type?: unknown; height?: unknown };
  const isAsked = type === HEIGHT && typeof height === "number";
  return isAsked && height >= LEAST && height <= MOST ? height : null;
}

/**
 * Is this the origin of a frame's messages? That of a sandboxed frame is "null" by the browser's
 * rules.
 */
export function isOriginOf({ src, sandbox }: EmbedFrame, origin: string): boolean {
  const hasOrigin = sandbox === null || /allow-same-origin/i.test(sandbox);
  return origin === (hasOrigin ? new URL(src).origin : "null");
}
