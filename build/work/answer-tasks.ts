import { parentPort, workerData } from "node:worker_threads";

/**
 * Answers each task of `workInThreads` in this thread: `create` makes, once, the function that
 * carries tasks out. An error that it throws ends the work.
 */
export function answerTasks<Stock, Task, Result>(
  create: (stock: Stock) => (task: Task) => Result,
): void {
  const run = create((workerData as { stock: Stock }).stock);
  parentPort?.on("message", (task: Task) => {
    parentPort?.postMessage(run(task));
  });
}
