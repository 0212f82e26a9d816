import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/**
 * Carries out tasks in threads, one for each core of the machine; returns the results in the order
 * of the tasks. `module` calls `answerTasks`; `stock` is what its threads work with, of which each
 * has a copy. Throws the first error of a task, and then starts no other.
 */
export async function workInThreads<Task, Result>(
  module: URL,
  stock: unknown,
  tasks: readonly Task[],
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...tasks.entries()];
  const workerData = { module: module.href, stock };
  const workers = Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () => {
    return new Worker(new URL("./thread.mjs", import.meta.url), { workerData });
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
      results[index] = await answerOf<Result>(worker, task);
    }
  }
}

function answerOf<Result>(worker: Worker, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const exited = (code: number) => reject(new Error(`work: the thread ended with code ${code}`));
    worker.once("error", reject).once("exit", exited);
    worker.once("message", (result: Result) => {
      worker.off("error", reject).off("exit", exited);
      resolve(result);
    });
    worker.postMessage(task);
  });
}
