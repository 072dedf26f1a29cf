import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { northOfficeId } from "./city/burgerzaken.ts";
import { shapeOf } from "./testing/json-shape.ts";
import { startQmaticDepartment, type QmaticDepartment } from "./testing/qmatic-department.ts";

const material = process.env.KCC_PROTOCOLS ?? fileURLToPath(new URL("../../../shared/protocols", import.meta.url));
const folder = `${material}/qmatic-orchestra`;
const isAbsent = !existsSync(folder);
if (isAbsent) console.info("Left out here: the Qmatic sandbox against recorded exchanges. Set KCC_PROTOCOLS to the folder with the protocol material.");

const Recording = z.object({
  interactions: z.array(
    z.object({
      request: z.object({ method: z.string(), uri: z.string() }),
      response: z.object({
        status: z.object({ code: z.number() }),
        headers: z.record(z.string(), z.array(z.string())),
        body: z.object({ string: z.string() }),
      }),
    }),
  ),
});

interface Exchange {
  /** Method, path without ids and filters, status and content type. */
  readonly operation: string;
  readonly json: unknown;
}

const calendar = "/calendar-backend/public/api";
const start = `${calendar}/v2/branches/${northOfficeId}`;

describe.skipIf(isAbsent)("answers have the shape of the recorded ones", () => {
  let department: QmaticDepartment;
  let ours: readonly Exchange[];
  beforeAll(async () => {
    department = await startQmaticDepartment();
    ours = await askEverything(department);
  });
  afterAll(() => department.server.close());

  const recorded = isAbsent ? [] : readRecordings();
  const operations = [...new Set(recorded.map(({ operation }) => operation))];

  test("there are recordings of every kind of operation", () => {
    expect(operations.length).toBeGreaterThanOrEqual(10);
  });

  test.each(operations)("%s", (operation) => {
    const answers = ours.filter((exchange) => exchange.operation === operation);
    expect(answers.length).toBeGreaterThan(0);
    expect(
      differences(
        answers.map(({ json }) => json),
        recorded.filter((exchange) => exchange.operation === operation).map(({ json }) => json),
      ),
    ).toEqual([]);
  });

  test("a customer found by e-mail looks as another municipality's client expects it", async () => {
    const [person] = department.city.samples.vogApplicant.persons;
    const found = await department.get(`/rest/appointment/customers/identify;email=${person.email}`);
    expect(differences([found], [readJson("open-inwoner-mock/appointment_customers_identify.json")])).toEqual([]);
  });

  test("so do a customer's appointments", async () => {
    const [person] = department.city.samples.vogApplicant.persons;
    const found = z.array(z.object({ publicId: z.string() })).parse(await department.get(`/rest/appointment/customers/identify;email=${person.email}`));
    const appointments = await department.get(`${calendar}/v1/customers/${found[0]?.publicId}/appointments`);
    expect(differences([appointments], [readJson("open-inwoner-mock/customers_appointments.json")])).toEqual([]);
  });

  test("an appointment that is read has all that an older Orchestra answered", async () => {
    const [sample] = department.city.samples.vogApplicant.appointments;
    const read = shapeOf([await department.get(`${calendar}/v1/appointments/${sample?.id}`)]);
    const older = shapeOf([readJson("open-forms-mock/appointment.json")]);
    expect([...older.seen].filter((path) => !read.seen.has(path))).toEqual([]);
  });
});

/** Members that only one side has, or that are of another type. */
function differences(answers: readonly unknown[], recordings: readonly unknown[]): readonly string[] {
  const [sandbox, real] = [shapeOf(answers), shapeOf(recordings)];
  const only = (side: string, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): readonly string[] =>
    [...ours.difference(theirs)].filter((path) => !isLocalChoice(path)).map((path) => `${path} only in ${side}`);
  const otherTypes = [...sandbox.types].flatMap(([path, types]) => {
    const known = real.types.get(path)?.difference(new Set(["null"]));
    const given = [...types].filter((type) => type !== "null");
    // What was never anything but null in a recording may be anything.
    return known?.size ? given.filter((type) => !known.has(type)).map((type) => `${path} is a ${type}`) : [];
  });
  return [
    ...only("the sandbox", sandbox.seen, real.seen),
    ...only("the recordings", real.seen, sandbox.seen),
    ...only("the recordings, always", real.always, sandbox.always),
    ...otherTypes,
  ];
}

/** The echoed filters are those that one happens to ask with, and a municipality adds fields of its own. */
function isLocalChoice(path: string): boolean {
  return path.startsWith("meta.arguments.") || /\.customField\d$/.test(path);
}

function readRecordings(): readonly Exchange[] {
  const recordings = `${folder}/open-forms-recordings`;
  return readdirSync(recordings).flatMap((file) =>
    Recording.parse(parse(readFileSync(`${recordings}/${file}`, "utf8"))).interactions.map(({ request, response }) => ({
      operation: nameOf(request.method, request.uri, response.status.code, response.headers["Content-Type"]?.[0]),
      json: response.body.string === "" ? undefined : JSON.parse(response.body.string),
    })),
  );
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));
}

function nameOf(method: string, uri: string, status: number, contentType: string | null | undefined): string {
  const path = (uri.split("/public/api/")[1] ?? "")
    .replaceAll(/;[^/]*/g, "")
    .replaceAll(/[0-9a-f]{64}/g, "{id}")
    .replace(/\d{4}-\d\d-\d\d/, "{date}")
    .replace(/\d\d:\d\d/, "{time}");
  return `${method} ${path} → ${status} ${contentType ?? "without content type"}`;
}

async function askEverything(department: QmaticDepartment): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await department.ask(path, {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = text === "" ? undefined : JSON.parse(text);
    exchanges.push({ operation: nameOf(method, path, response.status, response.headers.get("content-type")), json });
    return json;
  };
  for (const path of ["v1/services", "v1/branches", `v1/branches/${northOfficeId}`, `v1/branches/${northOfficeId}/services`])
    await ask("GET", `${calendar}/${path}`);
  await ask("GET", `${calendar}/v1/services/groups;servicePublicId=Paspoort`);
  await ask("GET", `${start}/services/groups;servicePublicId=Paspoort`);
  const chosen = ";servicePublicId=Paspoort;servicePublicId=Identiteitskaart;numberOfCustomers=2";
  const { dates } = z.object({ dates: z.array(z.string()) }).parse(await ask("GET", `${start}/dates${chosen}`));
  const day = dates[3]?.slice(0, 10);
  const { times } = z.object({ times: z.array(z.string()) }).parse(await ask("GET", `${start}/dates/${day}/times${chosen}`));
  const customers = [{ email: "test@example.test", lastName: "Test" }, { lastName: "Test" }];
  const services = [{ publicId: "Paspoort" }, { publicId: "Identiteitskaart" }];
  const booked = await ask("POST", `${start}/dates/${day}/times/${times[0]}/book`, { title: "Test", notes: "Test", customers, services });
  const { publicId } = z.object({ publicId: z.string() }).parse(booked);
  await ask("DELETE", `${calendar}/v1/appointments/${publicId}`);
  return exchanges;
}
