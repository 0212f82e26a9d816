/** Whether `npm run test:all` runs, which takes everything where `npm test` takes a sample. */
export const isExhaustive = process.env.TEST === "all";

/** How many runs a property gets: a sample in `npm test`, all in `npm run test:all`. */
export const runs = (sample: number, all: number): number => (isExhaustive ? all : sample);
