import type { z } from "zod";
import type { CustomerRegisterPort } from "./customer-register.ts";
import type { PersonsPort } from "./persons.ts";
import type { MeldingenPort } from "./meldingen.ts";
import type { AppointmentsPort, ReadCall } from "./ports.ts";
import type { RequestsPort } from "./requests.ts";

/** The capabilities that a department, or for the register of customers the municipality, can be connected for. Each is a port. */
export const capabilities = ["appointments", "meldingen", "persons", "requests", "customer-register"] as const;
export type Capability = (typeof capabilities)[number];

/** One running connection to one department system. */
export interface Connection {
  readonly appointments?: AppointmentsPort;
  readonly meldingen?: MeldingenPort;
  readonly persons?: PersonsPort;
  readonly requests?: RequestsPort;
  readonly customerRegister?: CustomerRegisterPort;
  /** The cheapest call that proves that the system answers and accepts our credentials. */
  checkHealth(call: ReadCall): Promise<void>;
  /** What the circuit breaker and the pool are doing, for the connections page. */
  health(): ConnectionHealth;
  close(): Promise<void>;
}

/** Seen from here, since the connection was made. */
export interface ConnectionHealth {
  readonly circuit: "closed" | "open" | "half-open";
  readonly callsUnderWay: number;
  readonly callsTotal: number;
  readonly failuresTotal: number;
  /** Epoch milliseconds; absent when it never happened. */
  readonly lastSuccessAt?: number;
  readonly lastFailureAt?: number;
  readonly lastFailureCode?: string;
  /** Median over the last hundred calls that were answered; absent before the first. */
  readonly medianMs?: number;
}

/** What the hub gives an adapter besides its configuration. */
export interface ConnectorTools {
  /** Who is connected, for errors and logs: `burgerzaken`. */
  readonly departmentId: string;
  /** Epoch milliseconds; the only clock an adapter may read. */
  readonly now: () => number;
  /** The value of the environment variable that the configuration names. Throws where it is not set, naming it. */
  readonly secret: (variableName: string) => string;
}

/** An adapter: how to check its configuration, and how to make a connection from it. */
export interface ConnectorDefinition<Configuration> {
  /** The name used in the configuration file: `qmatic`. */
  readonly protocol: string;
  readonly title: string;
  readonly capabilities: readonly Capability[];
  /** A strict schema: an unknown member is a mistake. */
  readonly configuration: z.ZodType<Configuration>;
  connect(configuration: Configuration, tools: ConnectorTools): Connection;
}

/** Gives a definition its types. */
export function defineConnector<Configuration>(definition: ConnectorDefinition<Configuration>): ConnectorDefinition<Configuration> {
  return definition;
}
