import type { Melding as DepartmentMelding, ReadCall } from "@kcc-hub/connectors/sdk";
import DataLoader from "dataloader";
import { asError, type CapabilityDesk, createCapabilityDesk, type Located as LocatedAt } from "../departments/capability-desk.ts";
import type { ConnectedDepartment, ConnectedMeldingen, DepartmentDirectory } from "../departments/department-directory.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { type Abilities, Capability } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import type { Attachments } from "../kernel/attachments.ts";
import type { Ledger } from "../kernel/operations/ledger.ts";
import type { Runner } from "../kernel/operations/runner.ts";
import { keysOf, writePersonKey } from "../kernel/person-keys.ts";
import type { CategoryCatalogue } from "./category-catalogue.ts";
import type { MeldingReports } from "./melding-reports.ts";
import { meldingToGraphql } from "./meldingen.mapping.ts";
import type { Melding } from "./meldingen.types.ts";

/** What the services of this slice share for the life of the hub. */
export interface MeldingenTools {
  readonly directory: DepartmentDirectory;
  readonly categories: CategoryCatalogue;
  readonly reports: MeldingReports;
  readonly attachments: Attachments;
  readonly ledger: Ledger;
  readonly runner: Runner;
  readonly personHashKey: string;
  /** Longest that an answer from several departments may take, in milliseconds. */
  readonly gatherDeadlineMs: number;
  readonly now: () => number;
}

/** What they know of the request at hand. */
export interface MeldingenRequest {
  readonly abilities: Abilities;
  readonly traceId: string;
  readonly signal: AbortSignal;
  readonly audit: RequestAudit;
}

/** A department that is connected for meldingen. */
export type MeldingenDepartment = ConnectedDepartment & { readonly meldingen: ConnectedMeldingen };

export type Located = LocatedAt<MeldingenDepartment>;

/** Both together, with the questions that every service asks. */
export interface MeldingenDesk extends MeldingenTools, MeldingenRequest, CapabilityDesk<MeldingenDepartment> {
  readonly call: ReadCall;
  /** Each melding is read once a request, however often it is asked for. Throws ConnectorError. */
  read(located: Located): Promise<DepartmentMelding | undefined>;
  show(melding: DepartmentMelding, department: MeldingenDepartment): Melding;
  /** The same for one melding on its own, with its entry in the audit log first. */
  present(melding: DepartmentMelding, department: MeldingenDepartment): Promise<Melding>;
}

export function createMeldingenDesk(tools: MeldingenTools, request: MeldingenRequest): MeldingenDesk {
  const { abilities, signal, traceId, audit } = request;
  const call: ReadCall = { signal, traceId };
  const reader = new DataLoader<Located, DepartmentMelding | undefined, string>(
    (all) => Promise.all(all.map(({ department, id }) => department.meldingen.port.read({ id }, call).catch(asError))),
    { cacheKeyFn: ({ department, id }) => `${department.id}/${id}` },
  );
  const show = (melding: DepartmentMelding, department: MeldingenDepartment) =>
    meldingToGraphql(melding, { department, shown: departmentToGraphql(department), abilities });

  return {
    ...tools,
    ...request,
    call,
    ...createCapabilityDesk({
      ...tools,
      abilities,
      call,
      capability: Capability.MELDINGEN,
      idKind: "melding",
      serves: isForMeldingen,
      things: "meldingen",
    }),
    read: (located) => reader.load(located),
    show,
    async present(melding, department) {
      const { email, phone } = melding.reporter ?? {};
      const [subject] = keysOf({ email, phone }).map(writePersonKey);
      await audit.record({ action: "melding.view", outcome: "found", departmentIds: [department.id], subject });
      return show(melding, department);
    },
  };
}

function isForMeldingen(department: ConnectedDepartment): department is MeldingenDepartment {
  return department.meldingen !== undefined;
}
