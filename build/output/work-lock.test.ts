import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { processMark } from "./process-mark.ts";
import { heldText, tryLock, waitForLock } from "./work-lock.ts";

let folder: string;
let file: string;
const write = (holder: object | string) =>
  writeFileSync(file, typeof holder === "string" ? holder : JSON.stringify(holder));
const command = "npm run build";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "lock.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that ends on request. */
function startProcess() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const kill = () => {
    child.kill("SIGKILL");
    return ended;
  };
  return { pid: child.pid ?? 0, kill };
}

test("the first process takes the lock, and the second receives its owner", () => {
  expect(tryLock(command, file)).toBeNull();
  expect(tryLock("npm run dev", file)).toEqual({
    pid: process.pid,
    mark: processMark(process.pid),
    command,
  });
});

test("the lock of a killed process belongs to nobody", async () => {
  const other = startProcess();
  const holder = { pid: other.pid, mark: processMark(other.pid), command };
  write(holder);
  expect(tryLock(command, file)).toEqual(holder);
  await other.kill();
  expect(tryLock(command, file)).toBeNull();
});

test("another process with the number of a killed one does not keep its lock", () => {
  write({ pid: process.pid, mark: "long ago", command });
  expect(tryLock(command, file)).toBeNull();
  expect(JSON.parse(readFileSync(file, "utf8")).mark).toBe(processMark(process.pid));
});

test("a lock that is just being written is held, one that was never finished is not", () => {
  write("");
  expect(tryLock(command, file)).not.toBeNull();
  utimesSync(file, 1, 1);
  expect(tryLock(command, file)).toBeNull();
});

test("a build waits for a build, and not for a dev server", async () => {
  const other = startProcess();
  write({ pid: other.pid, mark: processMark(other.pid), command: "npm run dev" });
  await expect(waitForLock(command, file)).rejects.toThrow(
    `"npm run dev" is running in this folder (process ${other.pid}) and writes the same files.`,
  );
  write({ pid: other.pid, mark: processMark(other.pid), command });
  const waiting = waitForLock(command, file);
  await other.kill();
  await waiting;
  expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
});

test("a lock ends with its process", async () => {
  const code = `import { tryLock } from ${JSON.stringify(join(import.meta.dirname, "work-lock.ts"))};
    tryLock("npm run build", ${JSON.stringify(file)}); process.exit(1);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
  await new Promise((resolve) => child.once("exit", resolve));
  expect(existsSync(file)).toBe(false);
});

test("a refusal says what to do", () => {
  expect(heldText({ pid: 7, mark: null, command: "npm run dev" })).toContain("Stop it first");
});
