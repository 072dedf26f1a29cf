import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openCustomerRegister } from "./customer-register.ts";
import { openDepartmentDirectory } from "./department-directory.ts";
import { ConfigurationError, parseDepartmentsConfiguration, readDepartmentsConfiguration } from "./departments.configuration.ts";

const sandboxFile = new URL("../../departments.sandbox.yaml", import.meta.url);
const good = await readFile(sandboxFile, "utf8");

const refusal = (text: string): string => {
  try {
    parseDepartmentsConfiguration(text, "departments.yaml");
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error("it was accepted");
};

test("I2 the sandbox's own file is right, and names four departments", () => {
  const { departments } = parseDepartmentsConfiguration(good, "departments.yaml");
  expect(departments.map(({ id }) => id)).toEqual(["burgerzaken", "belastingen", "stadsbeheer", "vth"]);
});

/** The line in the good file on which a text first stands. */
const lineOf = (text: string) => good.slice(0, good.indexOf(text)).split("\n").length;

test.each<[string, string, string, string, RegExp]>([
  ["an unknown protocol", "protocol: jcc", "protocol: fax", "protocol: jcc", /moet een van deze zijn: qmatic, jcc, hub-protocol/],
  ["a setting that the connector does not know", "clientId: kcc-hub", "clientid: kcc-hub", "clientId: kcc-hub", /clientid|clientId/],
  [
    "a secret in the file instead of a variable's name",
    "clientSecret: BELASTINGEN_CLIENT_SECRET",
    "clientSecret: geheim123",
    "clientSecret: BELASTINGEN",
    /name of an environment variable/,
  ],
  ["an address that is none", "baseUrl: http://127.0.0.1:4104/v1", "baseUrl: stadsbeheer", "baseUrl: http://127.0.0.1:4104/v1", /URL/],
  ["a department twice", "id: vth", "id: burgerzaken", "id: vth", /komt twee keer voor: "burgerzaken"/],
  [
    "a right at a department that is not there",
    "departments: all, capability: PERSONS",
    "departments: [parken], capability: PERSONS",
    "departments: all, capability: PERSONS",
    /afdeling die er niet is: "parken"/,
  ],
  ["a receiver of messages without TLS", "url: http://127.0.0.1:4111/hooks", "url: http://intranet.example/hooks", "id: intranet", /moet met https/],
  [
    "a receiver's secret in the file",
    "secret: INTRANET_WEBHOOK_SECRET",
    "secret: geheim123",
    "secret: INTRANET_WEBHOOK_SECRET",
    /naam van een omgevingsvariabele/,
  ],
  ["mail for a team that is not there", "team: kennisbank,", "team: kantine,", "team: kennisbank,", /noemt een team dat er niet is: "kantine"/],
  ["mail to what is no address", "addresses: [webteam@ravenmeer.example]", "addresses: [webteam]", "addresses: [webteam@", /moet een e-mailadres zijn/],
  ["a register of customers that is none", "protocol: open-klant", "protocol: jcc", "protocol: open-klant", /moet een van deze zijn: open-klant/],
  [
    "a token of the register of customers in the file",
    "token: CUSTOMER_REGISTER_TOKEN",
    "token: ba9d233e95e04c4a",
    "token: CUSTOMER_REGISTER_TOKEN",
    /name of an environment variable/,
  ],
  ["a register of customers without saying what it is told", "person: contact-details", "person: alles", "person: contact-details", /nothing/],
  ["a promise that is no number", "servicePromise: { workingDays: 10 }", "servicePromise: { workingDays: tien }", "workingDays: 10", /number/],
])("I2 %s is refused with its line and what is expected", (_, from, to, at, text) => {
  const message = refusal(good.replace(from, to));
  expect(message).toMatch(text);
  const line = Number(/departments\.yaml:(\d+):/.exec(message)?.[1]);
  expect(Math.abs(line - lineOf(at))).toBeLessThanOrEqual(3);
});

test("I2 a file that is no YAML is refused with its line", () => {
  expect(refusal("municipality: [\n  departments")).toMatch(/departments\.yaml:\d+: this is not valid YAML/);
});

test("I2 every mistake is told at once", () => {
  const message = refusal(good.replace("protocol: jcc", "protocol: fax").replace("workingDays: 10", "workingDays: tien"));
  expect(message.match(/departments\.yaml:\d+/g)?.length).toBeGreaterThanOrEqual(2);
});

test("I2 a file that is not there says which variable to set", async () => {
  await expect(readDepartmentsConfiguration("/nowhere/departments.yaml")).rejects.toThrow(/Set DEPARTMENTS_FILE/);
});

test("I2 a secret that is not set is named, with the department", () => {
  const configuration = parseDepartmentsConfiguration(good, "departments.yaml");
  const open = () => openDepartmentDirectory({ configuration, now: Date.now, environment: () => undefined });
  expect(open).toThrow(/Department burgerzaken: the environment variable BURGERZAKEN_API_KEY is not set/);
});

test("I2 a token of the register of customers that is not set is named", () => {
  const configuration = parseDepartmentsConfiguration(good, "departments.yaml");
  const open = () => openCustomerRegister({ configuration, now: Date.now, environment: () => undefined });
  expect(open).toThrow(/customerRegister: the environment variable CUSTOMER_REGISTER_TOKEN is not set/);
});
