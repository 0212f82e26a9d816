import { expect, test } from "vitest";
import { systemMistake } from "./coordinate-system.ts";

const named = (name: string) => ({ type: "name", properties: { name } });

test.each([
  "urn:ogc:def:crs:OGC:1.3:CRS84",
  "urn:ogc:def:crs:OGC::CRS84",
  "OGC:CRS84",
  "CRS84",
  "urn:ogc:def:crs:EPSG::4326",
  "urn:ogc:def:crs:EPSG:9.8:4326",
  "EPSG:4326",
  "epsg:4326",
  "EPSG:4979",
  "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  "http://www.opengis.net/def/crs/EPSG/0/4326",
  "http://www.opengis.net/gml/srs/epsg.xml#4326",
  "WGS84",
  "WGS 84",
])("%s is WGS 84", (name) => expect(systemMistake(named(name))).toBeNull());

test.each([
  ["urn:ogc:def:crs:EPSG::4281", '"urn:ogc:def:crs:EPSG::4281" (Palestine 1923)'],
  ["EPSG:28193", '"EPSG:28193" (Palestine 1923, the Israeli grid)'],
  ["EPSG:2039", '"EPSG:2039" (Israel 1993, the Israeli TM grid)'],
  ["EPSG:4230", '"EPSG:4230" (ED50, the European datum of 1950)'],
  ["EPSG:4267", '"EPSG:4267" (NAD27)'],
  ["EPSG:27700", '"EPSG:27700" (the British National Grid)'],
  ["urn:ogc:def:crs:EPSG::32736", '"urn:ogc:def:crs:EPSG::32736" (WGS 84, UTM zone 36S)'],
  [
    "http://www.opengis.net/def/crs/EPSG/0/3857",
    '"http://www.opengis.net/def/crs/EPSG/0/3857" (Web Mercator)',
  ],
  ["EPSG:43260", '"EPSG:43260"'],
  ["urn:ogc:def:crs:OGC:1.3:CRS27", '"urn:ogc:def:crs:OGC:1.3:CRS27"'],
  ["", '""'],
])("%s is another system, and is named", (name, found) => {
  expect(systemMistake(named(name))).toMatchObject({ code: "other-coordinates", found });
});

test("older and broken forms of crs are read as well", () => {
  expect(systemMistake({ type: "EPSG", properties: { code: 4326 } })).toBeNull();
  expect(systemMistake({ type: "EPSG", properties: { code: 2039 } })?.found).toContain(
    "Israel 1993",
  );
  expect(systemMistake("EPSG:4326")).toBeNull();
  const link = { type: "link", properties: { href: "https://epsg.example/x.prj" } };
  expect(systemMistake(link)?.found).toBe('"https://epsg.example/x.prj"');
  for (const crs of [null, {}, [], 7, { properties: null }])
    expect(systemMistake(crs)).toMatchObject({ code: "other-coordinates" });
});
