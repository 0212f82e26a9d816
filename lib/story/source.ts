/** A published document that a claim or a layer rests on. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  /** ISO date (YYYY, YYYY-MM or YYYY-MM-DD) of publication. */
  date: string;
  /** Null if it has no address, such as material that a newsroom collected itself. */
  url: string | null;
  /** Printed after the dateline; supports only what was public by then, and is shown as such. */
  printedLater: boolean;
}
