/**
 * Runs the tests that decide on a change: first what is quick; then unit tests beside the builds,
 * since either leaves processors idle; then the browser tests, which need them all. Each of the
 * three ends the run where something fails. `--all` takes everything where these take a sample, and
 * adds the tests of the dev server, of the docs, of damaged content and of the bench.
 */
import { spawn } from "node:child_process";
import { UNIT_REPORT } from "./test-counts.ts";

interface Step {
  name: string;
  command: string;
  env?: Record<string, string>;
}

/**
 * The fixture, which the browser tests read, is built under a base path; real stories at the root
 * of a host.
 */
const FIXTURE = { CONTENT_ROOT: "e2e/fixtures/content", BASE_PATH: "/atlas" };

const npm = (name: string, rest = ""): Step => ({ name, command: `npm run -s ${name}${rest}` });

const UNIT_OPTIONS = ` -- --reporter=default --reporter=json --outputFile.json=${UNIT_REPORT}`;

const isExhaustive = process.argv.includes("--all");

/** What `npm run test:all` adds, one after the other. */
const EXHAUSTIVE = [
  ...[npm("e2e:long"), npm("e2e:dev"), npm("fuzz"), npm("docs:test")],
  npm("bench", " -- --quick"),
];

/** Each stage has rows that run side by side, each row steps that run one after the other. */
const STAGES: Step[][][] = [
  [[npm("types"), npm("lint")], [npm("check")]],
  [
    [{ ...npm("unit", UNIT_OPTIONS), env: isExhaustive ? { TEST: "all" } : {} }],
    // One after the other: both write into public/ and .next/.
    [
      { ...npm("build", " -- out-fixture"), name: "build of the fixture", env: FIXTURE },
      npm("build"),
    ],
  ],
  [[{ name: "browser", command: "npx tsx tools/browser/ensure-browser.ts" }, npm("e2e")]],
  ...(isExhaustive ? [[EXHAUSTIVE]] : []),
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

/**
 * Runs one step. Returns whether it passed. Beside others its output is printed at its end, so that
 * no lines are mixed.
 */
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
