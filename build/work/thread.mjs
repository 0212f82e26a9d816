// Node does not read TypeScript in a thread before tsx has been registered there.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
