import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ConnectorError } from "../sdk/index.ts";
import { isOfficialMaterialAbsent, readErrorCatalogue } from "./__fixtures__/official-persons.ts";
import { call, connectTo, declaration, personsOf, startScriptedBrp } from "./__fixtures__/scripted-brp.ts";

const problem = z.looseObject({ status: z.number(), code: z.string() });
const catalogue = z.looseObject({
  validation_400: problem,
  invalidParams_codes: z.record(z.string(), z.string()),
  too_many_results_400: problem,
  authorisation_403: problem,
  other_codes: z.record(z.string(), z.string()),
});

/** What becomes of every code that the registry's own feature files know. A code that is not here fails the test. */
const expected: Readonly<Record<string, unknown>> = {
  tooManyResults: { kind: "too-many" },
  unauthorizedParameter: { kind: "not-authorised", what: "search" },
  unauthorizedField: { kind: "not-authorised", what: "field" },
  paramsValidation: { kind: "rejected", details: ["birthDate"] },
  authentication: { code: "DENIED" },
  autorisatie: { code: "DENIED" },
  notAcceptable: { code: "FAILED" },
  unsupportedMediaType: { code: "FAILED" },
  tooManyRequests: { code: "OVERLOADED" },
  serverError: { code: "FAILED" },
  notAvailable: { code: "FAILED" },
};

const material = isOfficialMaterialAbsent ? undefined : catalogue.parse(readErrorCatalogue());

describe.skipIf(!material)("the error catalogue of the BRP", () => {
  const cases = material ? casesOf(material) : [];

  test.each(cases)("$code has a meaning of its own", async ({ code, body }) => {
    expect(Object.keys(expected)).toContain(code);
    expect(await outcomeOf(body)).toMatchObject(Object(expected[code]));
  });

  test.each(Object.entries(material?.invalidParams_codes ?? {}))("a parameter that is refused as %s is told by our own name of it", async (code, reason) => {
    for (const [name, detail] of [
      ["geslachtsnaam", "lastName"],
      ["burgerservicenummer[0]", "bsn"],
      ["gemeenteVanInschrijving", "municipalityCode"],
    ] as const) {
      const body = { ...material?.validation_400, status: 400, invalidParams: [{ code, name, reason }] };
      expect(await outcomeOf(body)).toEqual({ kind: "rejected", details: [detail] });
    }
    // Not of the person but of our own making: nobody at the telephone can mend that.
    expect(await outcomeOf({ ...material?.validation_400, status: 400, invalidParams: [{ code, name: "fields[0]", reason }] })).toMatchObject({
      code: "FAILED",
    });
  });
});

interface Case {
  readonly code: string;
  readonly body: { readonly status: number };
}

function casesOf({ validation_400, too_many_results_400, authorisation_403, other_codes }: z.infer<typeof catalogue>): readonly Case[] {
  const described = [validation_400, too_many_results_400, authorisation_403, { ...authorisation_403, code: "unauthorizedField" }];
  const others = Object.entries(other_codes).map(([status, text]) => ({ status: Number(status), code: /^\w+/.exec(text)?.[0] ?? "", title: "Nee." }));
  return [...described, ...others].map((body) => ({ code: body.code, body }));
}

async function outcomeOf(body: { readonly status: number; readonly invalidParams?: unknown }): Promise<unknown> {
  const brp = await startScriptedBrp({ status: body.status, contentType: "application/problem+json", json: body });
  const search = { kind: "name-and-birth-date", lastName: "Zandvliet", birthDate: "1985-06-07" } as const;
  try {
    return await personsOf(connectTo(brp.url)).find({ search, fields: ["name"], declaration }, call());
  } catch (error) {
    if (ConnectorError.isInstance(error)) return { code: error.code };
    throw error;
  }
}
