import type { CaseBook } from "./city/case-book.ts";
import { createSeededCases, type SeededCases } from "./city/case-seed.ts";
import { startBrpServer, type RecordedQuestion } from "./brp-server.ts";
import type { AppointmentBook } from "./city/appointment-book.ts";
import { createCity, type City } from "./city/city.ts";
import { createRegistry, type Registry } from "./city/registry.ts";
import { createMeldingBook, type MeldingBook } from "./city/melding-book.ts";
import { createSeededMeldingBook } from "./city/melding-seed.ts";
import { createVthMeldingBook } from "./city/vth-melding-seed.ts";
import type { DepartmentId } from "./city/types.ts";
import { startControl } from "./control.ts";
import type { RecordedRequest } from "./department-server.ts";
import { type NotificationSystems, startNotificationSystems } from "./notification-systems.ts";
import { createFaultPlan, type FaultPlan } from "./faults.ts";
import { startHubProtocolServer } from "./hub-protocol-server.ts";
import { startJccServer } from "./jcc-server.ts";
import { startOidcProvider, type OidcProvider } from "./oidc-provider.ts";
import { createOpenKlantBook, type OpenKlantBook } from "./openklant-book.ts";
import { startOpenKlantServer } from "./openklant-server.ts";
import { startOpen311Server } from "./open311-server.ts";
import { startQmaticServer } from "./qmatic-server.ts";
import { startSignalenServer } from "./signalen-server.ts";
import { startZgwServer } from "./zgw-server.ts";

export type { City } from "./city/city.ts";
export type { AppointmentBook } from "./city/appointment-book.ts";
export type { DepartmentId } from "./city/types.ts";
export type { MeldingBook, StoredMelding } from "./city/melding-book.ts";
export type { CaseBook, StoredCase } from "./city/case-book.ts";
export type { OpenKlantBook } from "./openklant-book.ts";
export { caseTypeOf } from "./city/case-types.ts";
export { knownFaults } from "./city/melding-seed.ts";
export { knownVthCases } from "./city/vth-melding-seed.ts";
export { pointOf } from "./city/streets.ts";
export { sendWebhook } from "./webhook.ts";
export type { KeptMail } from "./mail-server.ts";
export type { ReceivedWebhook } from "./webhook-receiver.ts";
export type { Person } from "./city/persons.ts";
export type { RecordedQuestion } from "./brp-server.ts";
export type { RegisteredPerson, Registry, RegistrySample } from "./city/registry.ts";
export type { Sample, SampleAppointment, SampleName, Samples } from "./city/samples.ts";
export type { RecordedRequest } from "./department-server.ts";
export type { Fault, FaultPlan, Injection, Quirk, RequestClass } from "./faults.ts";
export type { OidcProvider } from "./oidc-provider.ts";

/** Known to everybody: they open nothing but the sandbox. */
export const sandboxCredentials = {
  burgerzaken: { apiKey: "sandbox-burgerzaken-key", publicOnlyApiKey: "sandbox-burgerzaken-public-key" },
  vth: { user: "hub", password: "sandbox-vth-password" },
  belastingen: { clientId: "kcc-hub", clientSecret: "sandbox-belastingen-secret" },
  stadsbeheer: { token: "sandbox-stadsbeheer-token" },
  stadsbeheerMeldingen: { clientId: "kcc-hub", clientSecret: "sandbox-signalen-secret", source: "Telefoon – KCC" },
  /** The same, but contact details of reporters are shown as stars. */
  stadsbeheerMeldingenMasked: { clientId: "kcc-hub-masked", clientSecret: "sandbox-signalen-masked-secret" },
  /** Sees the meldingen of one department only, and changes none. */
  stadsbeheerMeldingenReader: { clientId: "reader", clientSecret: "sandbox-signalen-reader-secret" },
  vthMeldingen: { jurisdictionId: "ravenmeer", apiKey: "sandbox-open311-key" },
  brp: { apiKey: "sandbox-brp-key" },
  /** What the intranet checks messages of the hub with. */
  intranet: { secret: "sandbox-intranet-webhook-secret" },
  customerRegister: { token: "sandbox-openklant-token" },
  /** Applications in the city's case system: each sees the kinds of its own department. */
  zaken: {
    burgerzaken: { clientId: "kcc-burgerzaken", clientSecret: "sandbox-zaken-burgerzaken-secret" },
    belastingen: { clientId: "kcc-belastingen", clientSecret: "sandbox-zaken-belastingen-secret" },
  },
} as const;

export const defaultPortBase = 4100;

export interface SandboxOptions {
  readonly seed?: number;
  /** Epoch milliseconds; the clock of this machine when absent. */
  readonly now?: () => number;
  /** `ephemeral`, the default, takes any free ports; with a base they are base (control), +1 (OpenID provider), +2 … +5 (departments), +6 (BRP), +7 and +8 (meldingen), +9 (zaken), +11 (what the hub sends), +12 (SMTP) and +13 (customer register). */
  readonly ports?: "ephemeral" | { readonly base: number };
  /** Where the hub is, for the page of an example desktop. */
  readonly hubUrl?: string | undefined;
  /** Whether the OpenID provider starts too; it does not unless asked. */
  readonly oidc?: boolean;
}

/** One department's system, running. */
export interface SandboxDepartment {
  /** What a connector is configured with. */
  readonly baseUrl: string;
  readonly protocol: "qmatic" | "jcc" | "hub-protocol";
  readonly book: AppointmentBook;
  readonly faults: FaultPlan;
  /** The last thousand requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
}

/** The registry of persons, running. */
export interface SandboxRegistry {
  readonly baseUrl: string;
  readonly protocol: "haal-centraal-brp";
  readonly registry: Registry;
  readonly faults: FaultPlan;
  /** The last thousand requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** What they asked, without about whom. */
  readonly questions: readonly RecordedQuestion[];
}

/** A department's system for meldingen, running. */
export interface SandboxMeldingen extends Omit<SandboxDepartment, "protocol" | "book"> {
  readonly protocol: "signalen" | "open311";
  readonly meldingen: MeldingBook;
}

/** The case system of the city (ZGW), running: one for all departments. */
export interface SandboxCases extends Omit<SandboxDepartment, "protocol" | "book"> {
  readonly protocol: "zgw-zaken";
  readonly zakenUrl: string;
  readonly catalogiUrl: string;
  readonly cases: CaseBook;
  /** Requests with a story. */
  readonly known: SeededCases["known"];
  /** Misfortunes that strike one department only. */
  readonly faultsOf: Readonly<Record<"burgerzaken" | "belastingen", FaultPlan>>;
}

/** The municipality's register of customers (Open Klant), running. */
export interface SandboxCustomerRegister extends Omit<SandboxDepartment, "protocol" | "book"> {
  readonly protocol: "open-klant";
  readonly register: OpenKlantBook;
}

export interface Sandbox extends Readonly<Record<DepartmentId, SandboxDepartment>>, NotificationSystems {
  readonly stadsbeheerMeldingen: SandboxMeldingen & { readonly tokenUrl: string };
  readonly vthMeldingen: SandboxMeldingen;
  readonly city: City;
  readonly brp: SandboxRegistry;
  readonly zaken: SandboxCases;
  readonly customerRegister: SandboxCustomerRegister;
  readonly control: { readonly url: string };
  readonly oidc?: OidcProvider;
  close(): Promise<void>;
}

const offsets = {
  control: 0,
  oidc: 1,
  burgerzaken: 2,
  belastingen: 3,
  stadsbeheer: 4,
  vth: 5,
  brp: 6,
  stadsbeheerMeldingen: 7,
  vthMeldingen: 8,
  zaken: 9,
  intranet: 11,
  mail: 12,
  customerRegister: 13,
} as const;
const defaultSeed = 1;

interface Closable {
  close(): Promise<void>;
}

/** Four departments that speak their real protocols over HTTP on this machine, over one fictional city. */
export async function startSandbox({ seed = defaultSeed, now = Date.now, ports = "ephemeral", oidc = false, hubUrl }: SandboxOptions = {}): Promise<Sandbox> {
  const city = createCity({ seed, now });
  const running: Closable[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(running.map((server) => server.close()));
  };
  const keep = async <Server extends Closable>(starting: Promise<Server>): Promise<Server> => {
    const server = await starting;
    running.push(server);
    return server;
  };
  const portOf = (server: keyof typeof offsets): number => (ports === "ephemeral" ? 0 : ports.base + offsets[server]);
  const ground = (department: DepartmentId): Ground => ({
    book: city.books[department],
    faults: createFaultPlan(),
    port: portOf(department),
    now,
    calendar: city.calendar,
  });
  try {
    const departments = {
      burgerzaken: await startDepartment(ground("burgerzaken"), startBurgerzaken, keep),
      belastingen: await startDepartment(ground("belastingen"), startBelastingen, keep),
      stadsbeheer: await startDepartment(ground("stadsbeheer"), startStadsbeheer, keep),
      vth: await startDepartment(ground("vth"), startVth, keep),
    };
    const brp = await startBrp({ city, faults: createFaultPlan(), port: portOf("brp"), now }, keep);
    const stadsbeheerMeldingen = await startStadsbeheerMeldingen({ city, seed, now, port: portOf("stadsbeheerMeldingen") }, keep);
    const vthMeldingen = await startVthMeldingen({ city, seed, now, port: portOf("vthMeldingen") }, keep);
    const zaken = await startZaken({ city, now, port: portOf("zaken") }, keep);
    const notified = await startNotificationSystems(
      { now, ...sandboxCredentials.intranet, ports: { intranet: portOf("intranet"), mail: portOf("mail") } },
      keep,
    );
    const customerRegister = await startCustomerRegister({ city, now, port: portOf("customerRegister") }, keep);
    const systems = { brp, stadsbeheerMeldingen, vthMeldingen, zaken, customerRegister, ...notified };
    const provider = oidc ? await keep(startOidcProvider({ port: portOf("oidc") })) : undefined;
    const control = await keep(startControl({ city, departments, systems, port: portOf("control"), issuer: provider?.issuer, hubUrl }));
    return { city, ...departments, ...systems, control: { url: control.url }, ...(provider ? { oidc: provider } : {}), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Ground extends Pick<SandboxDepartment, "book" | "faults"> {
  readonly port: number;
  readonly now: () => number;
  readonly calendar: City["calendar"];
}

interface StartedServer extends Closable, Pick<SandboxDepartment, "baseUrl" | "requests"> {}

interface Starter {
  readonly protocol: SandboxDepartment["protocol"];
  readonly start: (ground: Ground) => Promise<StartedServer>;
}

async function startDepartment(
  ground: Ground,
  { protocol, start }: Starter,
  keep: (starting: Promise<StartedServer>) => Promise<StartedServer>,
): Promise<SandboxDepartment> {
  const { baseUrl, requests } = await keep(start(ground));
  return { protocol, baseUrl, book: ground.book, faults: ground.faults, requests };
}

async function startBrp(
  { city, faults, port, now }: { readonly city: City; readonly faults: FaultPlan; readonly port: number; readonly now: () => number },
  keep: (starting: ReturnType<typeof startBrpServer>) => ReturnType<typeof startBrpServer>,
): Promise<SandboxRegistry> {
  const { persons, samples, seed, calendar } = city;
  const spared = new Set(Object.values(samples).flatMap((sample) => sample.persons.map(({ bsn }) => bsn)));
  const registry = createRegistry({ persons, spared, today: calendar.dateOf(now()), seed });
  const { baseUrl, requests, questions } = await keep(startBrpServer({ registry, calendar, faults, now, port, ...sandboxCredentials.brp }));
  return { protocol: "haal-centraal-brp", baseUrl, registry, faults, requests, questions };
}

const startBurgerzaken: Starter = {
  protocol: "qmatic",
  start: (ground) =>
    startQmaticServer({
      ...ground,
      credentials: [
        { kind: "api-key", key: sandboxCredentials.burgerzaken.apiKey, staffAccess: true },
        { kind: "api-key", key: sandboxCredentials.burgerzaken.publicOnlyApiKey, staffAccess: false },
      ],
    }),
};
const startVth: Starter = {
  protocol: "qmatic",
  start: (ground) => startQmaticServer({ ...ground, credentials: [{ kind: "basic", ...sandboxCredentials.vth, staffAccess: true }] }),
};
const startBelastingen: Starter = { protocol: "jcc", start: (ground) => startJccServer({ ...ground, ...sandboxCredentials.belastingen }) };
const startStadsbeheer: Starter = { protocol: "hub-protocol", start: (ground) => startHubProtocolServer({ ...ground, ...sandboxCredentials.stadsbeheer }) };

async function startStadsbeheerMeldingen(
  { city, seed, now, port }: { readonly city: City; readonly seed: number; readonly now: () => number; readonly port: number },
  keep: <Server extends Closable>(starting: Promise<Server>) => Promise<Server>,
): Promise<Sandbox["stadsbeheerMeldingen"]> {
  const meldingen = createSeededMeldingBook({ seed, now, persons: city.persons });
  const faults = createFaultPlan();
  const { stadsbeheerMeldingen: hub, stadsbeheerMeldingenMasked: masked, stadsbeheerMeldingenReader: reader } = sandboxCredentials;
  const accounts = [
    { ...hub, email: "hub@stadsbeheer.example", seesContactDetails: true, mayWrite: true },
    { ...masked, email: "hub-masked@stadsbeheer.example", seesContactDetails: false, mayWrite: true },
    { ...reader, email: "reader@stadsbeheer.example", seesContactDetails: false, mayWrite: false, departments: ["REI"] },
  ];
  const { baseUrl, tokenUrl, requests } = await keep(startSignalenServer({ meldingen, faults, accounts, port, now }));
  return { protocol: "signalen", baseUrl, tokenUrl, meldingen, faults, requests };
}

async function startZaken(
  { city, now, port }: { readonly city: City; readonly now: () => number; readonly port: number },
  keep: <Server extends Closable>(starting: Promise<Server>) => Promise<Server>,
): Promise<SandboxCases> {
  const { book: cases, known } = createSeededCases({ city, now });
  const faults = createFaultPlan();
  const faultsOf = { burgerzaken: createFaultPlan(), belastingen: createFaultPlan() };
  const { burgerzaken, belastingen } = sandboxCredentials.zaken;
  const accounts = [
    { ...burgerzaken, owners: ["burgerzaken"], seesSecret: false },
    { ...belastingen, owners: ["belastingen"], seesSecret: false },
  ];
  const faultsOfClients = new Map([
    [burgerzaken.clientId, faultsOf.burgerzaken],
    [belastingen.clientId, faultsOf.belastingen],
  ]);
  const { baseUrl, zakenUrl, catalogiUrl, requests } = await keep(startZgwServer({ cases, faults, faultsOf: faultsOfClients, accounts, port, now }));
  return { protocol: "zgw-zaken", baseUrl, zakenUrl, catalogiUrl, cases, known, faults, faultsOf, requests };
}

/** Some of the city's people are in it already. */
const personsInRegister = 100;

async function startCustomerRegister(
  { city, now, port }: { readonly city: City; readonly now: () => number; readonly port: number },
  keep: <Server extends Closable>(starting: Promise<Server>) => Promise<Server>,
): Promise<SandboxCustomerRegister> {
  const register = createOpenKlantBook({ now });
  for (const { bsn, lastName } of city.persons.slice(0, personsInRegister)) register.addPerson({ bsn, name: lastName });
  const faults = createFaultPlan();
  const { baseUrl, requests } = await keep(startOpenKlantServer({ book: register, faults, port, now, ...sandboxCredentials.customerRegister }));
  return { protocol: "open-klant", baseUrl, register, faults, requests };
}

/** A server for Open311 by itself, without meldingen in it and with the surprises of its kind: for tests of formats. */
export async function startOpen311Sandbox(options: {
  readonly now: () => number;
  readonly formats?: readonly ("xml" | "json")[];
  readonly wrapsJson?: boolean;
}): Promise<Pick<SandboxDepartment, "baseUrl" | "requests"> & Closable> {
  const meldingen = createMeldingBook({ now: options.now, uuidOf: (sequence) => String(sequence) });
  return await startOpen311Server({ meldingen, faults: createFaultPlan(), ...sandboxCredentials.vthMeldingen, ...options });
}

async function startVthMeldingen(
  { city, seed, now, port }: { readonly city: City; readonly seed: number; readonly now: () => number; readonly port: number },
  keep: <Server extends Closable>(starting: Promise<Server>) => Promise<Server>,
): Promise<SandboxMeldingen> {
  const meldingen = createVthMeldingBook({ seed, now, persons: city.persons });
  const faults = createFaultPlan();
  const { baseUrl, requests } = await keep(startOpen311Server({ meldingen, faults, port, now, ...sandboxCredentials.vthMeldingen }));
  return { protocol: "open311", baseUrl, meldingen, faults, requests };
}
