import { haalCentraalBrp } from "@kcc-hub/connectors/haal-centraal-brp";
import { hubProtocol } from "@kcc-hub/connectors/hub-protocol";
import { jcc } from "@kcc-hub/connectors/jcc";
import { open311Connector } from "@kcc-hub/connectors/open311";
import { openKlant } from "@kcc-hub/connectors/openklant";
import { qmaticConnector } from "@kcc-hub/connectors/qmatic";
import type { Capability, Connection, ConnectorDefinition, ConnectorTools } from "@kcc-hub/connectors/sdk";
import { signalenConnector } from "@kcc-hub/connectors/signalen";
import { zgwZaken } from "@kcc-hub/connectors/zgw-zaken";
import type { z } from "zod";

/** A connector whose configuration type is known only to itself. */
export interface BuiltInConnector {
  readonly protocol: string;
  readonly capabilities: readonly Capability[];
  readonly configuration: z.ZodType;
  connect(settings: unknown, tools: ConnectorTools): Connection;
}

/** The only place that knows which connectors there are. A new one is one line here. */
export const builtInConnectors: Readonly<Record<string, BuiltInConnector>> = Object.fromEntries(
  [
    seal(qmaticConnector),
    seal(jcc),
    seal(hubProtocol),
    seal(haalCentraalBrp),
    seal(open311Connector),
    seal(signalenConnector),
    seal(zgwZaken),
    seal(openKlant),
  ].map((connector) => [connector.protocol, connector]),
);

function seal<Configuration>(definition: ConnectorDefinition<Configuration>): BuiltInConnector {
  return {
    protocol: definition.protocol,
    capabilities: definition.capabilities,
    configuration: definition.configuration,
    connect: (settings, tools) => definition.connect(definition.configuration.parse(settings), tools),
  };
}
