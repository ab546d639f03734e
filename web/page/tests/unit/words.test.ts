import { expect, test, vi } from "vitest";

vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
vi.stubGlobal("location", { hash: "#/events?asOf=2022-11-10" });
const { days, moment, place } = await import("../../src/words/format");
const { href, parse } = await import("../../src/app/route");

test("days_ofOneMonth_areToldShort", () => {
  expect(days("2022-11-04", "2022-11-10")).toBe("4–10 Nov 2022");
  expect(days("2022-10-04", "2022-11-10")).toBe("4 Oct – 10 Nov 2022");
  expect(days("2022-11-10", "2022-11-10")).toBe("10 Nov 2022");
  expect(days(null, null)).toBe("");
});

test("moment_endOfDay_isTheDay", () => {
  expect(moment("2022-11-09T23:59:59.999Z")).toBe("9 Nov 2022");
  expect(moment("2022-11-09T14:05:00Z")).toBe("9 Nov 2022, 14:05 UTC");
});

test("place_regionOnly_isNotToldAsAPoint", () => {
  expect(place({ name: "Kherson Oblast", geonamesId: 706442, lat: 1, lon: 1, precision: 3 })).toBe("in Kherson Oblast");
  expect(place(null)).toBe("not stated");
});

test("href_asOf_isCarriedAlong", () => {
  expect(href(["events", "e1-c1"])).toBe("#/events/e1-c1?asOf=2022-11-10");
  expect(href(["events"], { asOf: "" })).toBe("#/events");
});

test("parse_claimIdInPath_isWhole", () => {
  expect(parse(href(["events", "r1/c3"]))).toEqual({ path: ["events", "r1/c3"], query: { asOf: "2022-11-10" } });
  expect(parse("#/%E0%A4%A")).toEqual({ path: ["%E0%A4%A"], query: {} });
});
