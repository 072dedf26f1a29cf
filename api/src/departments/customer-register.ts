import type { Connection, CustomerRegisterPort } from "@kcc-hub/connectors/sdk";
import { builtInConnectors } from "./built-in-connectors.ts";
import { ConfigurationError, type DepartmentsConfiguration } from "./departments.configuration.ts";

type Configured = NonNullable<DepartmentsConfiguration["customerRegister"]>;

/** The municipality's register of customers, with what the configuration says of its use. */
export interface ConnectedCustomerRegister
  extends Pick<Configured, "person" | "processingActivity" | "protocol">, Pick<Connection, "health" | "checkHealth" | "close"> {
  readonly port: CustomerRegisterPort;
}

export interface CustomerRegisterOptions {
  readonly configuration: DepartmentsConfiguration;
  readonly now: () => number;
  /** The value of an environment variable; `undefined` when it is not set. */
  readonly environment: (variableName: string) => string | undefined;
}

/** `undefined` where none is configured. */
export function openCustomerRegister({ configuration, now, environment }: CustomerRegisterOptions): ConnectedCustomerRegister | undefined {
  const { customerRegister: configured } = configuration;
  if (!configured) return undefined;
  const connection = builtInConnectors[configured.protocol]?.connect(configured.settings, { departmentId: "customer-register", now, secret });
  if (!connection?.customerRegister) throw new ConfigurationError(`customerRegister: the protocol "${configured.protocol}" serves no register of customers.`);
  const { person, processingActivity, protocol } = configured;
  return {
    person,
    processingActivity,
    protocol,
    port: connection.customerRegister,
    health: () => connection.health(),
    checkHealth: (call) => connection.checkHealth(call),
    close: () => connection.close(),
  };

  function secret(variableName: string): string {
    const value = environment(variableName);
    if (value) return value;
    throw new ConfigurationError(`customerRegister: the environment variable ${variableName} is not set. Set it to the secret that the configuration names.`);
  }
}
