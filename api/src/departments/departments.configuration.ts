import { readFile } from "node:fs/promises";
import { personFields, type Capability as PortName } from "@kcc-hub/connectors/sdk";
import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { Action, Capability } from "../kernel/abilities.ts";
import { numberFormPattern } from "../kernel/case-numbers.ts";
import { Purpose } from "../kernel/purpose.ts";
import { inboxTeams } from "../kernel/roles.ts";
import { builtInConnectors } from "./built-in-connectors.ts";
import { notificationsConfiguration, unknownNames } from "./notifications.configuration.ts";

const cost = z.strictObject({ description: z.string().min(1).max(200), amountCents: z.int().min(0).max(1_000_000) });

/** The name of a connector that serves this capability. */
function protocolFor(capability: PortName) {
  const names = Object.values(builtInConnectors).flatMap((connector) => (connector.capabilities.includes(capability) ? connector.protocol : []));
  return z.string().refine((name) => names.includes(name), { error: `moet een van deze zijn: ${names.join(", ")}` });
}

const appointments = z.strictObject({
  protocol: protocolFor("appointments"),
  /** The adapter's own settings: checked by the adapter's schema. */
  settings: z.record(z.string(), z.unknown()),
  /** What the department's system does not tell about a product: what to bring, what it costs. */
  products: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(255),
        description: z.string().max(1_000).optional(),
        requirements: z.array(z.string().min(1).max(300)).max(20).default([]),
        costs: z.array(cost).max(20).default([]),
      }),
    )
    .default([]),
});

/** Goes into a header as it is: nothing in it may end one. */
const declaration = z
  .string()
  .regex(/^[\u0020-\u007E\u00A0-\u00FF]{1,250}$/, { error: "mag alleen gewone letters, cijfers en leestekens hebben, op één regel" });

const persons = z.strictObject({
  protocol: protocolFor("persons"),
  /** The adapter's own settings: checked by the adapter's schema. */
  settings: z.record(z.string(), z.unknown()),
  /** For what persons may be looked up here, and what may then be known. A purpose that is not named is refused, before anything is sent. */
  purposes: z.partialRecord(
    z.enum(Purpose),
    z.strictObject({
      /** Where the municipality's register describes this processing activity (verwerkingsactiviteit). Kept with every person looked up. */
      processingActivity: z.url().max(300),
      /** What the gateway in front of the registry wants to be told: only where the connector's settings name headers for it. */
      declared: z
        .strictObject({
          purpose: declaration.optional(),
          processing: declaration.refine((text) => text.split("@").length <= 2, { error: "mag hoogstens één @ hebben" }).optional(),
        })
        .default({}),
      /** Without `bsn` a citizen service number is shown masked. */
      fields: z.array(z.enum(personFields)).min(1),
    }),
  ),
});

const pointOnMap = z.strictObject({ latitude: z.number().min(50).max(54), longitude: z.number().min(3).max(8) });
const serviceLevel = z.strictObject({ days: z.int().min(1).max(400), dayKind: z.enum(["calendar", "working"]) });
const handlingBody = z.strictObject({ name: z.string().min(1).max(100), code: z.string().max(40).optional(), isOutsideParty: z.boolean() });
const informer = z.enum(["department", "contact-centre", "nobody"]);

const meldingen = z.strictObject({
  protocol: protocolFor("meldingen"),
  /** The adapter's own settings: checked by the adapter's schema. */
  settings: z.record(z.string(), z.unknown()),
  /** Where the department's system sends word of changes (`POST /webhooks/<department>/meldingen`): the environment variable with the secret that it signs with. */
  webhookSecret: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{2,63}$/, { error: "moet de naam van een omgevingsvariabele zijn" })
    .optional(),
  /** Where a melding may be: the corners of the municipality on the map, in order. What lies outside is refused before anything is sent. */
  area: z.array(pointOnMap).min(3).max(500).optional(),
  /** Who tells the reporter what became of it, for each way in which reporters can be told. */
  informs: z.strictObject({ email: informer, phone: informer }).default({ email: "department", phone: "contact-centre" }),
  /** What the department's system does not tell about a category; what it does tell goes first. */
  categories: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(300),
        group: z.string().min(1).max(100).optional(),
        description: z.string().max(1_000).optional(),
        handlingMessage: z.string().max(1_000).optional(),
        serviceLevel: serviceLevel.optional(),
        handledBy: z.array(handlingBody).max(10).default([]),
      }),
    )
    .default([]),
  /** Where nothing else is known of a category's service level. */
  serviceLevel: serviceLevel.optional(),
  /** Outside parties that do the work, by the name that the system has for them, with what an agent should know. */
  outsideParties: z
    .array(z.strictObject({ name: z.string().min(1).max(100), phone: z.string().max(20).optional(), advice: z.string().min(1).max(500).optional() }))
    .default([]),
});

const requests = z.strictObject({
  protocol: protocolFor("requests"),
  /** The adapter's own settings: checked by the adapter's schema. */
  settings: z.record(z.string(), z.unknown()),
  /** How case numbers are written: `ZAAK-{year}-{number:7}`. With it a number is found that was read out without noughts, dashes or year. */
  numberForm: z
    .string()
    .max(60)
    .regex(numberFormPattern, {
      error: "moet lijken op ZAAK-{year}-{number:7}: vaste tekens, het jaar als het erin staat, en het aantal cijfers van het nummer",
    })
    .optional(),
});

/** Where contacts with citizens are mirrored to: one register for the whole municipality. */
const customerRegister = z.strictObject({
  protocol: protocolFor("customer-register"),
  /** The adapter's own settings: checked by the adapter's schema. */
  settings: z.record(z.string(), z.unknown()),
  /** What the register is told of the person: nothing, or name, e-mail address and phone number as they were said. */
  person: z.enum(["nothing", "contact-details"]),
  /** Where the municipality's register describes this processing activity (verwerkingsactiviteit). Kept with every contact that is told. */
  processingActivity: z.url().max(300),
});

const weekday = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

const department = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: "moet uit kleine letters, cijfers en streepjes bestaan" }),
  name: z.string().min(1).max(80),
  /** The system behind it is not real: shown everywhere. */
  sandbox: z.boolean().default(false),
  phone: z.string().max(20).optional(),
  servicePromise: z.strictObject({ workingDays: z.int().min(1).max(60) }).optional(),
  openOn: z.array(weekday).min(1).default(["monday", "tuesday", "wednesday", "thursday", "friday"]),
  /** Days on which it is closed besides Dutch public holidays. */
  closingDays: z.array(z.iso.date()).default([]),
  capabilities: z.strictObject({
    appointments: appointments.optional(),
    meldingen: meldingen.optional(),
    persons: persons.optional(),
    requests: requests.optional(),
  }),
});

const grant = z.strictObject({
  role: z.string().regex(/^[a-z][a-z0-9-]{1,63}$/),
  departments: z.union([z.literal("all"), z.array(z.string())]),
  capability: z.enum(Capability),
  actions: z.array(z.enum(Action)).min(1),
});

export const departmentsConfiguration = z
  .strictObject({
    municipality: z.string().min(1).max(80),
    departments: z.array(department).min(1).max(50),
    customerRegister: customerRegister.optional(),
    /** Rights that the hub starts with, once: afterwards the table of rights is the truth. */
    rights: z.array(grant).default([]),
    /** Who is told what happens in the inbox: other systems, and people by mail. Nobody, when left out. */
    notifications: notificationsConfiguration.optional(),
  })
  .check(({ value, issues }) => {
    const ids = value.departments.map(({ id }) => id);
    for (const [place, id] of ids.entries()) {
      if (ids.indexOf(id) !== place) issues.push({ code: "custom", path: ["departments", place, "id"], message: `komt twee keer voor: "${id}"`, input: id });
    }
    for (const [place, { departments }] of value.rights.entries()) {
      const unknown = departments === "all" ? undefined : departments.find((id) => !ids.includes(id));
      if (unknown)
        issues.push({ code: "custom", path: ["rights", place, "departments"], message: `noemt een afdeling die er niet is: "${unknown}"`, input: unknown });
    }
    for (const unknown of value.notifications ? unknownNames(value.notifications, { departments: ids, teams: Object.values(inboxTeams) }) : []) {
      issues.push({ code: "custom", ...unknown, path: ["notifications", ...unknown.path] });
    }
    const connected = value.departments.flatMap(({ capabilities }, place) =>
      Object.entries(capabilities).map(([capability, configured]) => ({ configured, path: ["departments", place, "capabilities", capability] })),
    );
    for (const { configured, path } of [...connected, { configured: value.customerRegister, path: ["customerRegister"] }]) {
      const checked = configured && builtInConnectors[configured.protocol]?.configuration.safeParse(configured.settings);
      if (!checked || checked.success) continue;
      for (const issue of checked.error.issues) {
        issues.push({ code: "custom", path: [...path, "settings", ...issue.path], message: issue.message, input: configured.settings });
      }
    }
  });

export type DepartmentsConfiguration = z.infer<typeof departmentsConfiguration>;
export type DepartmentConfiguration = DepartmentsConfiguration["departments"][number];

/** Wrong configuration: says each place and what to do there. The hub does not start. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/** Reads and checks the configuration file (YAML, or JSON which is YAML too). */
export async function readDepartmentsConfiguration(file: string): Promise<DepartmentsConfiguration> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ConfigurationError(`The configuration of the departments cannot be read: ${file}. Set DEPARTMENTS_FILE to a readable YAML file.`, { cause });
  });
  return parseDepartmentsConfiguration(text, file);
}

export function parseDepartmentsConfiguration(text: string, fileName: string): DepartmentsConfiguration {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [broken] = document.errors;
  if (broken)
    throw new ConfigurationError(`${fileName}:${broken.linePos?.[0].line ?? 1}: this is not valid YAML: ${broken.code}. Check indentation and quotes there.`);
  const parsed = departmentsConfiguration.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    return `${fileName}:${lineOf(path)}: ${path.join(".") || "(whole file)"}: ${issue.message}`;
  });
  throw new ConfigurationError(`The configuration of the departments is refused. Mend these places and start again:\n${lines.join("\n")}`);

  function lineOf(path: readonly (string | number)[]): number {
    // The deepest part of the path that is in the file: a missing member is reported at its parent.
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  }
}
