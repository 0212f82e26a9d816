/**
 * Loaded before a program that `npm run dev` starts (`node --import`): ends it when the process that started it is gone,
 * however that went. A process whose parent is gone is given another one.
 */
const parent = Number(process.env.END_WITH ?? process.ppid);
// What this process starts has this one as its parent.
delete process.env.END_WITH;
const PERIOD = 500;

setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, PERIOD).unref();
