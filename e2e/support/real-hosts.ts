import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Servers as Debian installs them. */
export const REAL_HOSTS = ["nginx", "apache2", "python3"] as const;
export type RealHost = (typeof REAL_HOSTS)[number];

/** Is a server installed on this machine? */
export function isInstalled(name: RealHost): boolean {
  return spawnSync(name, [name === "python3" ? "--version" : "-v"]).error === undefined;
}

/**
 * Configurations with nothing but `root`, and the settings that let a server run beside another.
 */
const nginx = (root: string, port: number) => `
pid nginx.pid;
error_log error.log;
worker_processes 1;
daemon off;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
  server { listen 127.0.0.1:${port}; root ${root}; index index.html; }
}`;

const MODULES = ["mpm_event", "authz_core", "dir", "mime"];
const apache = (root: string, port: number) => `
ServerName localhost
PidFile apache.pid
ErrorLog error.log
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
User www-data
Group www-data
TypesConfig /etc/mime.types
DocumentRoot ${root}
DirectoryIndex index.html
`;

/** A running server. */
export interface RunningHost {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  stop(): void;
}

/**
 * Starts a server on a built folder, at a path that begins with a slash. Throws where it does not
 * start.
 */
export async function startHost(
  name: RealHost,
  folder: string,
  basePath: string,
): Promise<RunningHost> {
  const work = mkdtempSync(join(tmpdir(), `${name}-`));
  const root = join(work, "root");
  mkdirSync(dirname(join(root, basePath)), { recursive: true });
  symlinkSync(resolve(folder), join(root, basePath));
  // When root starts these servers, they read files as another user.
  for (const each of [work, root]) chmodSync(each, 0o755);
  const port = await freePort();
  const command = commandOf(name, { work, root, port });
  const child = spawn(name, command, { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  const stop = () => {
    child.kill();
    rmSync(work, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  if (await answers(`${origin}${basePath}/`, child)) return { origin, stop };
  stop();
  throw new Error(`startHost: ${name} expected at ${origin}, no answer found`);
}

function commandOf(
  name: RealHost,
  { work, root, port }: { work: string; root: string; port: number },
): string[] {
  if (name === "python3")
    return ["-m", "http.server", `${port}`, "--bind", "127.0.0.1", "--directory", root];
  const file = join(work, `${name}.conf`);
  writeFileSync(file, name === "nginx" ? nginx(root, port) : apache(root, port));
  if (name === "nginx") return ["-p", work, "-c", file];
  return ["-d", work, "-f", file, "-DFOREGROUND"];
}

/** Sends requests until the server answers or has ended. */
async function answers(address: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    try {
      return (await fetch(address)).ok;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
