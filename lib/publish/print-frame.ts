/**
 * Size of the frame in the code that readers copy, in CSS px; an optional script fits its height.
 */
export const FRAME_SIZE = { width: "100%", height: 800 } as const;

/**
 * The same for a map alone, whose key, credit and link are all to be seen without a script, at any
 * width.
 */
export const MAP_FRAME_SIZE = { width: "100%", height: 930 } as const;

/**
 * Prints the code that puts an embed into a page: a frame and no script. `size` is in CSS px, its
 * width also in per cent.
 */
export function printFrame(
  address: string,
  title: string,
  { width, height }: { width: number | string; height: number },
): string {
  const attributes = {
    src: address,
    title,
    width,
    height,
    loading: "lazy",
    style: "border:0;max-width:100%",
  };
  const printed = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeAttribute(value)}"`,
  );
  return `<iframe ${printed.join(" ")}></iframe>`;
}

/**
 * Prints the code of the optional script at this address, which gives every embed in a page the
 * height of its content.
 */
export function printScript(address: string): string {
  return `<script async src="${escapeAttribute(address)}"></script>`;
}

function escapeAttribute(value: string | number): string {
  return String(value)
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
