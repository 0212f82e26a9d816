/**
 * Coordinate systems in which maps of our regions come, by their EPSG code, with their common
 * names.
 */
export const KNOWN_SYSTEMS: Readonly<Record<string, string>> = {
  "2039": "Israel 1993, the Israeli TM grid",
  "2154": "Lambert-93 of France",
  "3035": "the European LAEA grid",
  "3395": "World Mercator",
  "3785": "Web Mercator",
  "3857": "Web Mercator",
  "4141": "Israel 1993",
  "4200": "Pulkovo 1995",
  "4227": "Deir ez Zor, of Syria and Lebanon",
  "4230": "ED50, the European datum of 1950",
  "4258": "ETRS89",
  "4267": "NAD27",
  "4269": "NAD83",
  "4277": "OSGB36",
  "4281": "Palestine 1923",
  "4284": "Pulkovo 1942",
  "4301": "Tokyo",
  "4490": "CGCS2000 of China",
  "6991": "the Israeli grid of 2005",
  "22700": "the Levant zone",
  "22770": "the Syria Lambert grid",
  "22780": "the Levant stereographic grid",
  "23036": "ED50, UTM zone 36N",
  "27700": "the British National Grid",
  "28191": "Palestine 1923, the Palestine grid",
  "28192": "Palestine 1923, the Palestine belt",
  "28193": "Palestine 1923, the Israeli grid",
  "102100": "Web Mercator",
  "900913": "Web Mercator",
};

/** The common name of a coordinate system by its EPSG code; null for an unknown one. */
export function nameOfSystem(number: string): string | null {
  const [, half, zone] = /^32([67])([0-6]\d)$/.exec(number) ?? [];
  if (zone !== undefined) return `WGS 84, UTM zone ${Number(zone)}${half === "6" ? "N" : "S"}`;
  return Object.hasOwn(KNOWN_SYSTEMS, number) ? (KNOWN_SYSTEMS[number] ?? null) : null;
}

/** Whether a coordinate system of EPSG counts in degrees on another datum, as far as we know. */
export function isInDegrees(number: string): boolean {
  return /^4\d{3}$/.test(number);
}
