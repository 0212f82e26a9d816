import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** How often, and how long apart in ms, a browser that starts is tried. */
const TRIES = { count: 120, pause: 250 } as const;

/**
 * Firefox's own remote control, to which geckodriver translates: WebDriver commands as JSON over a
 * socket, each with its length in bytes before it.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #read = Buffer.alloc(0);
  #last = 0;

  /**
   * Connects to a Firefox that is starting. Rejects when it does not answer within half a minute.
   */
  static async connect(port: number): Promise<Marionette> {
    for (let attempt = 1; ; attempt++) {
      try {
        return new Marionette(await open(port));
      } catch (error) {
        if (attempt === TRIES.count) throw error;
        await wait(TRIES.pause);
      }
    }
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data) => this.#take(data));
    socket.on("close", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("Firefox has ended"));
    });
  }

  /** Sends a command and resolves to its result. Rejects with Firefox's own words. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const text = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  close(): void {
    this.#socket.end();
  }

  #take(data: Buffer): void {
    this.#read = Buffer.concat([this.#read, data]);
    for (;;) {
      const colon = this.#read.indexOf(":");
      const end = colon + 1 + Number(this.#read.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || this.#read.length < end) return;
      this.#hear(JSON.parse(this.#read.subarray(colon + 1, end).toString()));
      this.#read = this.#read.subarray(end);
    }
  }

  /** The first message is a greeting, not an answer. */
  #hear(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [1, number, { message: string } | null, unknown];
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}
