import type { ConnectorError } from "@kcc-hub/connectors/sdk";
import { Action, Capability, type RightKey } from "./abilities.ts";
import { make } from "./make.ts";
import { DepartmentUnavailable, NotFound, NotPermitted, ProblemCode, Right } from "./problem.types.ts";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
}

/** What went wrong on the way to a department, as an agent needs to hear it: what it means and what to do next. */
export function explainFailure(error: Pick<ConnectorError, "code">, department: Named): string {
  const { name } = department;
  const next = department.phone ? `Bel de afdeling op ${department.phone}, of probeer het over een minuut opnieuw.` : "Probeer het over een minuut opnieuw.";
  switch (error.code) {
    case "TIMED_OUT":
      return `Het systeem van ${name} gaf niet op tijd antwoord. ${next}`;
    case "UNREACHABLE":
      return `Het systeem van ${name} is nu niet te bereiken. ${next}`;
    case "SWITCHED_OFF":
      return `Het systeem van ${name} heeft een storing. De hub probeert het vanzelf weer. ${next}`;
    case "OVERLOADED":
      return `Het is te druk bij het systeem van ${name}. Probeer het over een paar seconden opnieuw.`;
    case "DENIED":
      return `Het systeem van ${name} laat de hub niet toe. Meld dit aan de beheerder van de koppeling.`;
    case "FAILED":
      return `Het systeem van ${name} meldt een fout. ${next}`;
    case "NOT_UNDERSTOOD":
    case "TOO_LARGE":
      return `Het systeem van ${name} gaf een antwoord dat niet te lezen is. ${next}`;
    case "NOT_SUPPORTED":
      return `Het systeem van ${name} kan dit niet. Vraag het de afdeling.`;
  }
}

export function departmentUnavailable(error: Pick<ConnectorError, "code">, department: Named): DepartmentUnavailable {
  return make(DepartmentUnavailable, { code: ProblemCode.DEPARTMENT_UNAVAILABLE, message: explainFailure(error, department), departmentId: department.id });
}

export function notFound(message: string): NotFound {
  return make(NotFound, { code: ProblemCode.NOT_FOUND, message });
}

export function notPermitted(right: RightKey, departmentName: string): NotPermitted {
  const message = `U heeft geen recht om ${actionWords[right.action]} ${capabilityWords[right.capability]} bij ${departmentName}. Een supervisor kan u dit recht geven op de pagina Rechten.`;
  return make(NotPermitted, { code: ProblemCode.NOT_PERMITTED, message, missingRight: make(Right, { ...right }) });
}

const actionWords: Readonly<Record<Action, string>> = {
  [Action.VIEW]: "te kijken naar",
  [Action.CREATE]: "nieuw te maken:",
  [Action.CHANGE]: "te wijzigen:",
  [Action.CANCEL]: "te annuleren:",
};

const capabilityWords: Readonly<Record<Capability, string>> = {
  [Capability.APPOINTMENTS]: "afspraken",
  [Capability.MELDINGEN]: "meldingen",
  [Capability.PERSONS]: "persoonsgegevens",
  [Capability.REQUESTS]: "aanvragen",
};

/** Said of an operation that ended without having been done. The key is used up: the next attempt needs its own. */
export function neverDone(code: string, department: Named): DepartmentUnavailable {
  const told = neverSent[code];
  if (!told) return departmentUnavailable({ code: connectorCode(code) }, department);
  return make(DepartmentUnavailable, { code: ProblemCode.DEPARTMENT_UNAVAILABLE, message: told, departmentId: department.id });
}

const neverSent: Readonly<Record<string, string>> = {
  NEVER_ARRIVED: "De opdracht is niet bij de afdeling aangekomen. Er is niets veranderd. U kunt het opnieuw doen.",
  NEVER_SENT: "De hub is gestopt voordat de opdracht werd verstuurd. Er is niets veranderd. U kunt het opnieuw doen.",
};

const connectorCodes = ["UNREACHABLE", "TIMED_OUT", "OVERLOADED", "SWITCHED_OFF", "DENIED", "FAILED", "NOT_UNDERSTOOD", "TOO_LARGE", "NOT_SUPPORTED"] as const;

function connectorCode(code: string): ConnectorError["code"] {
  return connectorCodes.find((known) => known === code) ?? "FAILED";
}
