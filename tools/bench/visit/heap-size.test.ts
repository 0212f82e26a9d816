import { expect, test } from "vitest";
import { sizeOf } from "./heap-size.ts";

const snapshot = (...nodes: [kind: number, name: number, size: number][]) => ({
  snapshot: {
    meta: {
      node_fields: ["type", "name", "self_size"],
      node_types: [["object", "code", "native", "string"], "string", "number"] as [
        string[],
        ...unknown[],
      ],
    },
  },
  nodes: nodes.flat(),
});

test("objects and strings count, compiled code and the browser's own do not", () => {
  expect(sizeOf(snapshot([0, 0, 100], [1, 0, 5000], [2, 0, 700], [3, 0, 20]))).toBe(120);
});

test("a snapshot without sizes is refused", () => {
  const empty = snapshot();
  empty.snapshot.meta.node_fields = ["type", "name"];
  expect(() => sizeOf(empty)).toThrow("a type and a size expected, type, name found");
});
