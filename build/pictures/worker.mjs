// Node does not read TypeScript in a thread before tsx has been registered there.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
