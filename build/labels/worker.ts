/** A thread that places labels. */
import { answerTasks } from "../work/answer-tasks.ts";
import { createPlace } from "./create-place.ts";

answerTasks(createPlace);
