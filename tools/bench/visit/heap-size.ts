import type { CDPSession, Page } from "@playwright/test";

/** What of a heap snapshot its nodes are read from; each node is a row of numbers. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** Kinds of nodes that a page's scripts do not hold: what V8 compiles, and the browser's own. */
const NOT_HELD = new Set(["code", "native", "hidden", "object shape"]);

/**
 * Measures what the scripts of a page hold after a collection of garbage, in kB: objects, arrays,
 * strings and functions. V8 compiles more of every page the longer it runs; that does not count.
 */
export async function measureHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const size = sizeOf(await takeSnapshot(session));
  await session.detach();
  return size / 1000;
}

/** The bytes of all nodes that scripts hold. Throws where a snapshot names no sizes. */
export function sizeOf({ snapshot, nodes }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  if (kind === -1 || size === -1)
    throw new Error(`sizeOf: a type and a size expected, ${fields.join(", ")} found`);
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = types[0][nodes[at + kind] ?? -1] ?? "";
    if (!NOT_HELD.has(name)) sum += nodes[at + size] ?? 0;
  }
  return sum;
}

async function takeSnapshot(session: CDPSession): Promise<HeapSnapshot> {
  let text = "";
  const add = ({ chunk }: { chunk: string }) => {
    text += chunk;
  };
  session.on("HeapProfiler.addHeapSnapshotChunk", add);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", add);
  return JSON.parse(text) as HeapSnapshot;
}
