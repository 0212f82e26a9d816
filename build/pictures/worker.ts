/** A thread that draws. */
import { answerTasks } from "../work/answer-tasks.ts";
import { createDraw } from "./create-draw.ts";

answerTasks(createDraw);
