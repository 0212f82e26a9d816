/**
 * `npm run new story <name>` and `npm run new chapter <story> <name>`. Exit code 2 on wrong usage.
 */
import { writeNew } from "./write-new.ts";

const today = new Date().toISOString().slice(0, 10);
const { code, lines } = writeNew(process.cwd(), process.argv.slice(2), today);
const print = code === 0 ? console.log : console.error;
for (const line of lines) print(line);
process.exitCode = code;
