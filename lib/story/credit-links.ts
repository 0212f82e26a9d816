/** Pages that well-known providers of map data ask to be linked to, by the start of their credit line. */
const PROVIDERS: readonly [credit: string, url: string][] = [
  ["© OpenStreetMap", "https://www.openstreetmap.org/copyright"],
  ["Natural Earth", "https://www.naturalearthdata.com/"],
  ["GeoNames", "https://www.geonames.org/"],
];

/** The page that a credit line leads to; null where it stands for itself. */
export function creditLink(credit: string): string | null {
  return PROVIDERS.find(([start]) => credit.startsWith(start))?.[1] ?? null;
}
