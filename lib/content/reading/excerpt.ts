import type { Problem } from "../../story/problem.ts";

/** Longest part of a line that is shown, in characters. */
const WIDTH = 160;

/**
 * The line that a problem means and one on either side, with their numbers; empty where there are
 * no lines.
 */
export function excerpt({ line }: Pick<Problem, "line">, text: string): string {
  if (text === "") return "";
  const first = Math.max(1, line - 1);
  return text
    .split("\n")
    .slice(first - 1, line + 1)
    .map((part, index) => {
      const number = first + index;
      return `${number === line ? ">" : " "} ${String(number).padStart(4)} | ${part.slice(0, WIDTH)}`;
    })
    .join("\n");
}
