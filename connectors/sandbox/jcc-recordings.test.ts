import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { shapeOf } from "./testing/json-shape.ts";
import { member, startTaxes, type Taxes, wozBooking } from "./testing/jcc-department.ts";

const material = process.env.KCC_PROTOCOLS ?? fileURLToPath(new URL("../../../shared/protocols", import.meta.url));
const folder = `${material}/jcc-rest/open-forms-recordings`;
const isAbsent = !existsSync(folder);
if (isAbsent) console.info("Left out here: the JCC sandbox against recorded exchanges. Set KCC_PROTOCOLS to the folder with the protocol material.");

const Recording = z.object({
  interactions: z.array(
    z.object({
      request: z.object({ method: z.string(), uri: z.string() }),
      response: z.object({ status: z.object({ code: z.number() }), body: z.object({ string: z.string() }) }),
    }),
  ),
});

interface Recorded {
  readonly operation: string;
  readonly status: number;
  readonly json: unknown;
}

function readRecordings(): readonly Recorded[] {
  return readdirSync(folder).flatMap((file) =>
    Recording.parse(parse(readFileSync(`${folder}/${file}`, "utf8"))).interactions.map(({ request, response }) => {
      const path = (request.uri.split("/v1/")[1] ?? "").split("?", 1)[0] ?? "";
      const json: unknown = JSON.parse(response.body.string);
      return { operation: `${request.method} ${path.replace(/^location\/[0-9a-f-]{36}$/, "location/{id}")}`, status: response.status.code, json };
    }),
  );
}

/** Described for the protocol (its own documentation), though nobody happened to record them. */
const alsoDescribed: Readonly<Record<string, readonly string[]>> = {
  "POST connect/token 200": ["expires_in", "token_type", "scope"],
  "GET activity/listforappointment/additional 200": ["[].necessities", "[].synonyms"],
  "GET customer/customerfields/required 200": ["birthDate", "firstName", "isAnyPhoneNumberRequired"],
  "GET appointment 200": ["message", "customerList[].initials", "customerList[].lastNamePrefix", "customerList[].emailAddress"],
};
/** Which customer details a municipality hides or requires is its own choice, and so is what one happens to know of a customer or an address. */
const needNotBeThere: Readonly<Record<string, RegExp>> = {
  "GET customer/customerfields/required 200": /./,
  "GET appointment 200": /^customerList\[\]\.(firstName|birthDate)$/,
};

describe.skipIf(isAbsent)("answers have the shape of the recorded ones", () => {
  let taxes: Taxes;
  let answers: readonly Recorded[];
  beforeAll(async () => {
    taxes = await startTaxes();
    answers = await askEverything(taxes);
  });
  afterAll(() => taxes.close());

  const recordings = isAbsent ? [] : readRecordings();
  const names = [...new Set(recordings.map(({ operation, status }) => `${operation} ${status}`))];

  test("there are recordings of every kind of operation", () => {
    expect(names.length).toBeGreaterThanOrEqual(14);
  });

  test.each(names)("%s", (name) => {
    const isThis = ({ operation, status }: Recorded): boolean => `${operation} ${status}` === name;
    const ours = answers.filter(isThis).map(({ json }) => json);
    expect(ours.length).toBeGreaterThan(0);
    const recorded = shapeOf(recordings.filter(isThis).map(({ json }) => json));
    const sandbox = shapeOf(ours);
    const known = new Set([...recorded.seen, ...(alsoDescribed[name] ?? [])]);
    expect([...sandbox.seen].filter((path) => !known.has(path))).toEqual([]);
    const optional = needNotBeThere[name];
    expect([...recorded.always].filter((path) => !sandbox.always.has(path) && optional?.test(path) !== true)).toEqual([]);
    const otherTypes = [...sandbox.types].flatMap(([path, types]) => {
      const recordedTypes = recorded.types.get(path);
      return recordedTypes ? [...types.difference(recordedTypes)].map((type) => `${path} is a ${type}`) : [];
    });
    expect(otherTypes).toEqual([]);
  });
});

async function askEverything(taxes: Taxes): Promise<readonly Recorded[]> {
  const woz = taxes.productNamed("WOZ");
  const booked = (await taxes.call("POST", "appointment", wozBooking(taxes))).json;
  const id = String(member(booked, "id"));
  const pair = `activityId=${woz}&amount=1`;
  const asked: [operation: string, path: string][] = [
    ["GET activity/listforappointment", "activity/listforappointment"],
    ["GET activity/listforappointment/additional", `activity/listforappointment/additional?selectedActivityId=${woz}&includeSelectedActivities=False`],
    ["GET activity/appointmentdaterange", `activity/appointmentdaterange?activityId=${woz}`],
    ["GET location", "location"],
    ["GET location/{id}", `location/${taxes.desk}`],
    ["GET location/forappointment", `location/forappointment?selectedActivityId=${taxes.productNamed("PARK")}`],
    ["GET appointment/availabletimelist", `appointment/availabletimelist?locationId=${taxes.desk}&fromDate=2026-11-25&toDate=2026-12-01&${pair}`],
    ["GET appointment/availabletimelist", `appointment/availabletimelist?locationId=fake_location&fromDate=2026-11-25&toDate=2026-12-01&${pair}`],
    ["GET appointment/calculateduration", `appointment/calculateduration?${pair}&dateTime=2026-11-25`],
    ["GET appointment/calculateduration", "appointment/calculateduration?activityId=&amount=1&dateTime=2026-11-25"],
    ...taxes.book.products.map((product): [string, string] => [
      "GET customer/customerfields/required",
      `customer/customerfields/required?selectedActivityId=${product.id}`,
    ]),
    ["GET appointment", `appointment?id=${id}`],
    ["GET appointment/qrcode", `appointment/qrcode?id=${id}`],
  ];
  const answers: Recorded[] = [
    { operation: "POST connect/token", ...(await taxes.askToken()) },
    { operation: "POST appointment", status: 200, json: booked },
  ];
  for (const [operation, path] of asked) answers.push({ operation, ...(await taxes.call("GET", path)) });
  answers.push({ operation: "DELETE appointment", ...(await taxes.call("DELETE", `appointment?id=${id}`)) });
  return answers;
}
