/**
 * Runs all that decides. What is quick comes first; then unit tests and builds run side by side, since either leaves
 * processors idle; then the browser tests, which need them all. Each of the three ends the run where something fails.
 */
import { spawn } from "node:child_process";
import { UNIT_REPORT } from "./test-counts.ts";

interface Step {
  name: string;
  command: string;
  env?: Record<string, string>;
}

/** The fixture story is built under a base path, so that both are tested in a browser. */
const FIXTURE = { CONTENT_ROOT: "e2e/fixtures/content", BASE_PATH: "/atlas" };

const npm = (name: string, rest = ""): Step => ({ name, command: `npm run -s ${name}${rest}` });

/** Steps that one after the other decide on a stage; a stage's rows run side by side. */
const STAGES: Step[][][] = [
  [[npm("types"), npm("lint"), npm("check")]],
  [
    [npm("unit", ` -- --reporter=default --reporter=json --outputFile.json=${UNIT_REPORT}`)],
    // One after the other: both write into public/ and .next/.
    [
      { ...npm("build", " -- out-fixture"), name: "build of the fixture", env: FIXTURE },
      npm("build"),
    ],
  ],
  [[{ name: "browser", command: "npx tsx tools/browser/ensure-browser.ts" }, npm("e2e")]],
];

for (const rows of STAGES) {
  const passed = await Promise.all(rows.map((steps) => runInTurn(steps, rows.length === 1)));
  if (passed.includes(false)) process.exit(1);
}

/** Runs steps until one fails. Returns whether all passed. */
async function runInTurn(steps: readonly Step[], isAlone: boolean): Promise<boolean> {
  for (const step of steps) if (!(await run(step, isAlone))) return false;
  return true;
}

/** Runs one step. Returns whether it passed. Steps that run side by side print when they end, so their output does not mix. */
function run({ name, command, env }: Step, isAlone: boolean): Promise<boolean> {
  const started = Date.now();
  const heading = `\n== ${name}`;
  if (isAlone) console.log(heading);
  const child = spawn(command, {
    shell: true,
    stdio: isAlone ? "inherit" : "pipe",
    env: { ...process.env, ...env },
  });
  const words: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => words.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => words.push(chunk));
  return new Promise((done) => {
    child.on("close", (status) => {
      if (!isAlone) console.log(`${heading}\n${Buffer.concat(words).toString()}`);
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`${name} ${status === 0 ? "passed" : "failed"} after ${seconds} s`);
      done(status === 0);
    });
  });
}
