import type { Customer, MeldingStatus } from "@kcc-hub/connectors/sdk";
import { isClosedMelding } from "@kcc-hub/connectors/sdk";
import type { Database } from "../database/orm.ts";
import { hashPersonKey, keysOf } from "../kernel/person-keys.ts";
import { foldReference } from "../kernel/references.ts";
import { createSealer } from "../kernel/sealed.ts";
import { MeldingReportEntity, type MeldingReportRow } from "./melding-report.entity.ts";
import type { InformChannel, Informer, ReportKind } from "./melding-report.words.ts";

const foundMax = 50;

export interface NewMeldingReport {
  readonly operationId: string;
  readonly departmentId: string;
  readonly meldingId: string;
  readonly reference: string;
  readonly kind: ReportKind;
  readonly categoryId: string;
  readonly userId: string;
  /** Everything that is known of the reporter. Kept as keyed hashes only; what is needed to tell them something is kept sealed. */
  readonly reporter: Partial<Customer>;
  readonly informBy?: InformChannel | undefined;
  readonly informer: Informer;
  readonly feedbackDueOn?: string | undefined;
  readonly status: MeldingStatus;
}

/** How a reporter can be told what became of it. */
export interface ReporterContact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface IndexedMelding {
  readonly departmentId: string;
  readonly meldingId: string;
}

/** Who made or joined which melding through the hub, and what they were promised. */
export interface MeldingReports {
  /** The same operation again changes nothing. */
  add(report: NewMeldingReport): Promise<void>;
  findByOperation(operationId: string): Promise<MeldingReportRow | undefined>;
  findByMelding(departmentId: string, meldingId: string): Promise<readonly MeldingReportRow[]>;
  /** Newest first, each melding once. */
  findByPerson(departmentId: string, personHashes: readonly string[]): Promise<readonly IndexedMelding[]>;
  findByReference(departmentId: string, references: readonly string[]): Promise<readonly IndexedMelding[]>;
  /** What the hub last saw of a melding, for all its reports. */
  noteStatus(melding: IndexedMelding, status: MeldingStatus): Promise<void>;
  /** Opens what was sealed. `undefined` when nothing was kept. */
  contactOf(row: Pick<MeldingReportRow, "sealedContact">): ReporterContact | undefined;
}

export interface MeldingReportsOptions {
  readonly database: Database;
  readonly personHashKey: string;
  readonly now: () => number;
}

export function createMeldingReports({ database, personHashKey, now }: MeldingReportsOptions): MeldingReports {
  const sealer = createSealer({ secret: personHashKey, purpose: "kcc-hub contact of a reporter" });

  async function find(where: object): Promise<readonly IndexedMelding[]> {
    const rows = await database.fork().find(MeldingReportEntity, where, { orderBy: { createdAt: "desc" }, limit: foundMax });
    const unique = new Map(rows.map(({ departmentId, meldingId }) => [meldingId, { departmentId, meldingId }]));
    return [...unique.values()];
  }

  return {
    async add({ reporter, reference, informBy, feedbackDueOn, status, ...report }) {
      const at = new Date(now());
      const row = {
        ...report,
        reference: foldReference(reference),
        informBy: informBy ?? null,
        feedbackDueOn: feedbackDueOn ?? null,
        personHashes: [...new Set(keysOf(reporter).map((key) => hashPersonKey(key, personHashKey)))],
        // Nobody is to be told: then nothing is needed to tell them.
        sealedContact: informBy ? sealer.seal(JSON.stringify(contactOf(reporter))) : null,
        lastStatus: status,
        lastStatusAt: at,
        createdAt: at,
        closedAt: isClosedMelding(status) ? at : null,
      };
      await database.fork().upsertMany(MeldingReportEntity, [row], { onConflictFields: ["operationId"], onConflictAction: "ignore" });
    },

    async findByOperation(operationId) {
      return (await database.fork().findOne(MeldingReportEntity, operationId)) ?? undefined;
    },

    findByMelding: (departmentId, meldingId) =>
      database.fork().find(MeldingReportEntity, { departmentId, meldingId }, { orderBy: { createdAt: "asc" }, limit: foundMax }),

    // Array overlap: served by the GIN index.
    findByPerson: (departmentId, personHashes) => find({ departmentId, personHashes: { $overlap: [...personHashes] } }),

    findByReference: (departmentId, references) => find({ departmentId, reference: { $in: references.map(foldReference) } }),

    async noteStatus({ departmentId, meldingId }, status) {
      const at = new Date(now());
      const change = { lastStatus: status, lastStatusAt: at, closedAt: isClosedMelding(status) ? at : null };
      await database.fork().nativeUpdate(MeldingReportEntity, { departmentId, meldingId, lastStatus: { $ne: status } }, change);
    },

    contactOf: ({ sealedContact }) => (sealedContact ? readContact(sealer.unseal(sealedContact)) : undefined),
  };
}

function contactOf({ initials, firstName, lastNamePrefix, lastName, email, phone }: Partial<Customer>): ReporterContact {
  const name = [initials ?? firstName, lastNamePrefix, lastName].filter(Boolean).join(" ");
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}

function readContact(text: string): ReporterContact {
  const kept: unknown = JSON.parse(text);
  const part = (name: string): string | undefined => {
    const value: unknown = typeof kept === "object" && kept !== null ? Reflect.get(kept, name) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  return { name: part("name"), email: part("email"), phone: part("phone") };
}
