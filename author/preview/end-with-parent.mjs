/**
 * Loaded before a program that `npm run dev` starts (`node --import`): ends it when the process
 * that started it is gone, for whatever reason. The system gives a process whose parent is gone
 * another parent.
 */
const parent = Number(process.env.END_WITH ?? process.ppid);
// The processes that this one starts have this one as their parent.
delete process.env.END_WITH;
const PERIOD = 500;

setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, PERIOD).unref();
