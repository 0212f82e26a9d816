/** Runs all that decides, in order, and stops at the first failure. */
import { spawnSync } from "node:child_process";
import { UNIT_REPORT } from "./test-counts.ts";

/** The fixture story is built under a base path, so that both are tested in a browser. */
const FIXTURE = { CONTENT_ROOT: "e2e/fixtures/content", BASE_PATH: "/atlas" };

const STEPS: { name: string; command: string[]; env?: Record<string, string> }[] = [
  { name: "types", command: ["npm", "run", "-s", "types"] },
  { name: "lint", command: ["npm", "run", "-s", "lint"] },
  { name: "check", command: ["npm", "run", "-s", "check"] },
  {
    name: "unit",
    command: [
      ..."npm run -s unit -- --reporter=default --reporter=json".split(" "),
      `--outputFile.json=${UNIT_REPORT}`,
    ],
  },
  {
    name: "build of the fixture",
    command: ["npm", "run", "-s", "build", "--", "out-fixture"],
    env: FIXTURE,
  },
  { name: "build", command: ["npm", "run", "-s", "build"] },
  { name: "browser", command: ["npx", "tsx", "scripts/ensure-browser.ts"] },
  { name: "e2e", command: ["npm", "run", "-s", "e2e"] },
];

for (const { name, command, env } of STEPS) {
  console.log(`\n== ${name}`);
  const [program = "", ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    console.error(`\n${name} failed`);
    process.exit(status ?? 1);
  }
}
