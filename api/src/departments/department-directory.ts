import type {
  AppointmentsPort,
  Connection,
  ConnectionHealth,
  MeldingCategory,
  MeldingenPort,
  PersonsPort,
  Product,
  RequestsPort,
} from "@kcc-hub/connectors/sdk";
import { Capability } from "../kernel/abilities.ts";
import { builtInConnectors } from "./built-in-connectors.ts";
import { ConfigurationError, type DepartmentConfiguration, type DepartmentsConfiguration } from "./departments.configuration.ts";

/** A department as configured, with the connections that serve it. */
export interface ConnectedDepartment {
  readonly id: string;
  readonly name: string;
  readonly sandbox: boolean;
  readonly phone?: string;
  readonly servicePromise?: { readonly workingDays: number };
  readonly openOn: DepartmentConfiguration["openOn"];
  readonly closingDays: readonly string[];
  readonly capabilities: readonly ConnectedCapability[];
  /** Present when it is connected for appointments. */
  readonly appointments?: AppointmentsPort;
  /** Present when it is connected for persons, with what the configuration allows for which purpose. */
  readonly persons?: { readonly port: PersonsPort; readonly purposes: PersonPurposes };
  /** Present when it is connected for meldingen. */
  readonly meldingen?: ConnectedMeldingen;
  /** Present when it is connected for requests, with the form of its case numbers. */
  readonly requests?: { readonly port: RequestsPort; readonly numberForm?: string };
  /** What the configuration adds to a product that the department's system tells. */
  supplement(product: Product): Product;
  /** Of its connection that does worst. */
  health(): ConnectionHealth;
}

/** One capability, with the connection that serves it. */
export interface ConnectedCapability extends Pick<Connection, "health" | "checkHealth"> {
  readonly capability: Capability;
  readonly protocol: string;
}

type MeldingenConfiguration = NonNullable<DepartmentConfiguration["capabilities"]["meldingen"]>;

/** A system for meldingen, with what the configuration knows beside it. */
export interface ConnectedMeldingen extends Pick<MeldingenConfiguration, "area" | "informs" | "outsideParties"> {
  readonly port: MeldingenPort;
  /** What the configuration adds to a category that the department's system tells. */
  supplement(category: MeldingCategory): MeldingCategory;
}

export type PersonPurposes = NonNullable<DepartmentConfiguration["capabilities"]["persons"]>["purposes"];

/** Department + capability → port. Made once at start; the connections are kept alive. */
export interface DepartmentDirectory {
  readonly all: readonly ConnectedDepartment[];
  find(departmentId: string): ConnectedDepartment | undefined;
  close(): Promise<void>;
}

export interface DirectoryOptions {
  readonly configuration: DepartmentsConfiguration;
  readonly now: () => number;
  /** The value of an environment variable; `undefined` when it is not set. */
  readonly environment: (variableName: string) => string | undefined;
}

export function openDepartmentDirectory({ configuration, now, environment }: DirectoryOptions): DepartmentDirectory {
  const connections: Connection[] = [];
  const all = configuration.departments.map(connect);
  const byId = new Map(all.map((department) => [department.id, department]));

  function connect(department: DepartmentConfiguration): ConnectedDepartment {
    const { appointments, meldingen, persons, requests } = department.capabilities;
    const connected: ConnectedCapability[] = [];
    const open = (capability: Capability, configured: { readonly protocol: string; readonly settings: unknown } | undefined): Connection | undefined => {
      if (!configured) return undefined;
      const opened = openConnection(department.id, configured.protocol, configured.settings);
      connected.push({ capability, protocol: configured.protocol, health: () => opened.health(), checkHealth: (call) => opened.checkHealth(call) });
      return opened;
    };
    const connection = open(Capability.APPOINTMENTS, appointments);
    const meldingenSystem = open(Capability.MELDINGEN, meldingen);
    const registry = open(Capability.PERSONS, persons);
    if (persons && registry?.persons) checkDeclared(department.id, persons.purposes, registry.persons.supports.wants);
    const caseSystem = open(Capability.REQUESTS, requests);
    const supplements = new Map(appointments?.products.map((product) => [product.id, product]));
    return {
      id: department.id,
      name: department.name,
      sandbox: department.sandbox,
      phone: department.phone,
      servicePromise: department.servicePromise,
      openOn: department.openOn,
      closingDays: department.closingDays,
      capabilities: connected,
      appointments: connection?.appointments,
      meldingen: meldingen && meldingenSystem?.meldingen && withConfiguration(meldingenSystem.meldingen, meldingen),
      persons: persons && registry?.persons && { port: registry.persons, purposes: persons.purposes },
      requests: requests && caseSystem?.requests && { port: caseSystem.requests, numberForm: requests.numberForm },
      supplement: (product) => supplementProduct(product, supplements.get(product.id)),
      health: () => worstOf(connected.map(({ health }) => health())),
    };
  }

  function openConnection(departmentId: string, protocol: string, settings: unknown): Connection {
    const connector = builtInConnectors[protocol];
    if (!connector) throw new ConfigurationError(`Department ${departmentId}: there is no connector for the protocol "${protocol}".`);
    const connection = connector.connect(settings, { departmentId, now, secret: (name) => readSecret(departmentId, name) });
    connections.push(connection);
    return connection;
  }

  function readSecret(departmentId: string, variableName: string): string {
    const value = environment(variableName);
    if (value) return value;
    throw new ConfigurationError(
      `Department ${departmentId}: the environment variable ${variableName} is not set. Set it to the secret that the configuration names.`,
    );
  }

  return {
    all,
    find: (departmentId) => byId.get(departmentId),
    close: async () => {
      await Promise.all(connections.map((connection) => connection.close()));
    },
  };
}

/** What a registry wants to be told must be known before the first question, or none could be asked. */
function checkDeclared(departmentId: string, purposes: PersonPurposes, wants: PersonsPort["supports"]["wants"]): void {
  for (const [purpose, { declared }] of Object.entries(purposes)) {
    const missing = wants.filter((what) => declared[what] === undefined);
    if (missing.length === 0) continue;
    const where = `Department ${departmentId}: persons.purposes.${purpose}`;
    throw new ConfigurationError(`${where}: the registry wants to be told its ${missing.join(" and ")}. Set declared.${missing.join(" and declared.")} there.`);
  }
}

/** A department that works in part must not look well: the connection that fails is the one to show. */
function worstOf(healths: readonly ConnectionHealth[]): ConnectionHealth {
  const badness = ({ circuit, callsTotal, lastSuccessAt = 0, lastFailureAt = 0 }: ConnectionHealth): number => {
    if (circuit === "open") return 3;
    if (lastFailureAt > lastSuccessAt) return 2;
    return callsTotal > 0 ? 1 : 0;
  };
  const [worst] = healths.toSorted((one, other) => badness(other) - badness(one));
  return worst ?? { circuit: "closed", callsUnderWay: 0, callsTotal: 0, failuresTotal: 0 };
}

type Supplement = NonNullable<DepartmentConfiguration["capabilities"]["appointments"]>["products"][number];

function supplementProduct(product: Product, supplement: Supplement | undefined): Product {
  if (!supplement) return product;
  return {
    ...product,
    description: product.description ?? supplement.description,
    requirements: [...new Set([...product.requirements, ...supplement.requirements])],
    costs: product.costs.length > 0 ? product.costs : supplement.costs,
  };
}

function withConfiguration(port: MeldingenPort, { area, informs, outsideParties, categories, serviceLevel }: MeldingenConfiguration): ConnectedMeldingen {
  const supplements = new Map(categories.map((category) => [category.id, category]));
  return {
    port,
    area,
    informs,
    outsideParties,
    supplement: (category) => {
      const supplement = supplements.get(category.id);
      return {
        ...category,
        group: category.group ?? supplement?.group,
        description: category.description ?? supplement?.description,
        handlingMessage: category.handlingMessage ?? supplement?.handlingMessage,
        serviceLevel: category.serviceLevel ?? supplement?.serviceLevel ?? serviceLevel,
        handledBy: category.handledBy.length > 0 ? category.handledBy : (supplement?.handledBy ?? []),
      };
    },
  };
}
