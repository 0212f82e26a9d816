import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { DrawingStock, DrawingTask, Drawn } from "./drawing-task.ts";

/**
 * Carries out drawing tasks in threads, one for each core of the machine; returns the results in
 * the order of the tasks. Throws the first error of a task, and then draws no further.
 */
export async function drawInThreads(
  stock: DrawingStock,
  tasks: readonly DrawingTask[],
  threads = availableParallelism(),
): Promise<Drawn[]> {
  const results: Drawn[] = [];
  const waiting = [...tasks.entries()];
  const workers = Array.from({ length: Math.min(threads, tasks.length) }, () => {
    return new Worker(new URL("./worker.mjs", import.meta.url), { workerData: stock });
  });
  try {
    await Promise.all(workers.map((worker) => work(worker)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;

  async function work(worker: Worker): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, task] = next;
      results[index] = await answerOf(worker, task);
    }
  }
}

function answerOf(worker: Worker, task: DrawingTask): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    const exited = (code: number) => reject(new Error(`draw: the thread ended with code ${code}`));
    worker.once("error", reject).once("exit", exited);
    worker.once("message", (drawn: Drawn) => {
      worker.off("error", reject).off("exit", exited);
      resolve(drawn);
    });
    worker.postMessage(task);
  });
}
