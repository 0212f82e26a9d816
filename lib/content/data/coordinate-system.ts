import type { FeatureCollection } from "geojson";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import type { Path } from "../yaml/yaml-document.ts";
import { isInDegrees, nameOfSystem } from "./known-systems.ts";

/** Names of WGS 84 in longitude and latitude, as programs write them. */
const WGS_84 = /^(urn:(x-)?ogc:def:crs:)?(OGC(:(1\.3)?)?:)?CRS84h?$|^WGS ?84$/i;

/** An EPSG code as programs write it: `EPSG:4281`, or its URN or address. */
const EPSG =
  /^(?:urn:(?:x-)?ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d+)$|\/epsg(?:\/[\d.]*\/|\/|\.xml#)(\d+)(?:\/|$)/i;

/** EPSG codes of WGS 84, without heights and with them. */
const WGS_84_NUMBERS = ["4326", "4979"];

/**
 * Finds the place where a GeoJSON file declares a coordinate system other than WGS 84, and the
 * mistake; null where it declares none. GeoJSON once had the member `crs` for this, and programs
 * still write it: in the collection, in a feature or in its geometry.
 */
export function foreignSystem(
  collection: FeatureCollection,
): { path: Path; mistake: Mistake } | null {
  let first: { path: Path; mistake: Mistake } | null = null;
  let others = 0;
  const look = (value: unknown, path: Path) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, "crs")) return;
    const mistake = systemMistake((value as { crs: unknown }).crs);
    if (mistake === null) return;
    if (first === null) first = { path: [...path, "crs"], mistake };
    else others++;
  };
  look(collection, []);
  for (const [i, feature] of collection.features.entries()) {
    look(feature, ["features", i]);
    look(feature.geometry, ["features", i, "geometry"]);
  }
  const found = first as { path: Path; mistake: Mistake } | null;
  if (found === null || others === 0) return found;
  const { path, mistake } = found;
  return { path, mistake: { ...mistake, found: `${mistake.found}, and ${others} more like it` } };
}

/** The mistake in the value of a member `crs`; null for WGS 84. */
export function systemMistake(crs: unknown): Mistake | null {
  const name = nameIn(crs);
  const number = name === null ? null : numberIn(name);
  if (name !== null && WGS_84.test(name.trim())) return null;
  if (name !== null && isCrs84Address(name)) return null;
  if (number !== null && WGS_84_NUMBERS.includes(number)) return null;
  return {
    expected: "coordinates in WGS 84 (EPSG:4326)",
    found: foundSystem(crs, name, number),
    hint: `${number !== null && isInDegrees(number) ? "Degrees on another datum can be several hundred metres off" : "The shapes would be drawn in the wrong place"}: export the file again in QGIS with the CRS EPSG:4326, or with "ogr2ogr -t_srs EPSG:4326 new.geojson old.geojson".`,
    code: "other-coordinates",
  };
}

function foundSystem(crs: unknown, name: string | null, number: string | null): string {
  if (crs === null) return "null, an unknown system";
  if (name === null) return quote(crs);
  const known = number === null ? null : nameOfSystem(number);
  return known === null ? quote(name) : `${quote(name)} (${known})`;
}

/** The name, number or address that a `crs` gives; null where it gives none. */
function nameIn(crs: unknown): string | null {
  if (typeof crs === "string") return crs;
  if (typeof crs !== "object" || crs === null) return null;
  const { properties } = crs as { properties?: unknown };
  if (typeof properties !== "object" || properties === null) return null;
  const { name, href, code } = properties as Record<string, unknown>;
  if (typeof name === "string") return name;
  if (typeof href === "string") return href;
  return typeof code === "number" || typeof code === "string" ? `EPSG:${code}` : null;
}

function numberIn(name: string): string | null {
  const [, written, linked] = EPSG.exec(name.trim()) ?? [];
  return written ?? linked ?? null;
}

/** Whether a name is the address that the standard gives to WGS 84 in longitude and latitude. */
function isCrs84Address(name: string): boolean {
  return /^https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/(1\.3|0)\/CRS84h?$/i.test(name.trim());
}
