/** Types of the messages between an embed and the page around it: docs/contracts.md. */
export const HEIGHT = "story-embed-height";
export const ASK = "story-embed-ask";

/** Heights in CSS px that an embed may ask for; a whole chapter on a narrow phone has some 10,000. */
const LEAST = 100;
const MOST = 30_000;

/** What a page knows of a frame in it that may be an embed. */
export interface EmbedFrame {
  /** Its address, absolute. */
  src: string;
  /** The tokens of its `sandbox` attribute; null where it has none. */
  sandbox: readonly string[] | null;
}

/** Is this the frame of an embed? `embeds` is the address under which all embeds of the site lie. */
export function isEmbed({ src }: EmbedFrame, embeds: string): boolean {
  return src.startsWith(embeds);
}

/**
 * The height in CSS px that a message asks for in the name of a frame, from which it was sent; null where it is none: of
 * another origin, of another form, or out of bounds. The origin of a sandboxed frame is "null" by the browser's rules.
 */
export function readHeight(
  message: { origin: string; data: unknown },
  frame: EmbedFrame,
): number | null {
  const isOpaque = frame.sandbox !== null && !frame.sandbox.includes("allow-same-origin");
  if (message.origin !== (isOpaque ? "null" : new URL(frame.src).origin)) return null;
  const { data } = message;
  if (typeof data !== "object" || data === null) return null;
  const { type, height } = data as { type?: unknown; height?: unknown };
  if (type !== HEIGHT || typeof height !== "number") return null;
  return height >= LEAST && height <= MOST ? height : null;
}
