/** The part of pngjs that is used here; it ships no types. */
declare module "pngjs" {
  export class PNG {
    constructor(size: { width: number; height: number });
    /** RGBA, row by row. */
    data: Buffer;
    width: number;
    height: number;
    static sync: {
      write(png: PNG, options?: { deflateLevel?: number; filterType?: number }): Buffer;
      read(file: Buffer): PNG;
    };
  }
}
