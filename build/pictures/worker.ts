/** A thread that draws: it answers each task with what was drawn, or with an error. */
import { parentPort, workerData } from "node:worker_threads";
import { createDraw } from "./create-draw.ts";
import type { DrawingStock, DrawingTask } from "./drawing-task.ts";

const draw = createDraw(workerData as DrawingStock);

parentPort?.on("message", (task: DrawingTask) => {
  parentPort?.postMessage(draw(task));
});
