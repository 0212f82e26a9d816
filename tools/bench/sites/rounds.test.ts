import { expect, test } from "vitest";
import { runRounds } from "./rounds.ts";

test("each round begins with another site, and the round before is not counted", async () => {
  const order: string[] = [];
  const rounds = await runRounds(["a", "b", "c"], { rounds: 2 }, async (site) => {
    order.push(site);
    return order.length;
  });
  expect(order.join("")).toBe("abcbcacab");
  expect(rounds).toEqual({ a: [6, 8], b: [4, 9], c: [5, 7] });
});

test("a warm run counts every round", async () => {
  const rounds = await runRounds(["a"], { rounds: 1, isWarm: true }, async () => 1);
  expect(rounds).toEqual({ a: [1] });
});
