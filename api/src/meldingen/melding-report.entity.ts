import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import { PlainDateType } from "../database/plain-date.type.ts";
import { InformChannel, Informer, ReportKind } from "./melding-report.words.ts";

/**
 * What the hub keeps of each melding that was made or joined through it: who is to hear what became of it, from whom, and by when. A person's keys are kept as
 * keyed hashes, contact details sealed.
 */
export const MeldingReportEntity = defineEntity({
  name: "MeldingReport",
  tableName: "melding_report",
  indexes: [{ properties: ["departmentId", "meldingId"] }, { properties: ["reference"] }, { properties: ["closedAt", "feedbackDueOn"] }],
  properties: {
    /** The write that made or joined it. */
    operationId: p.uuid().primary(),
    departmentId: p.string().length(64),
    /** The department's own id. */
    meldingId: p.string().length(300),
    /** In capitals, without spaces and dashes. */
    reference: p.string().length(300),
    kind: p.enum(() => ReportKind),
    categoryId: p.string().length(300),
    /** The agent who did it. */
    userId: p.string().length(255),
    personHashes: p.array().columnType("text[]"),
    /** How the reporter wants to hear what became of it; null when they do not. */
    informBy: p.enum(() => InformChannel).nullable(),
    /** Who tells them. */
    informer: p.enum(() => Informer),
    /** What is needed to tell them, sealed; null when there is nothing to tell or nobody to tell it to. */
    sealedContact: p.text().nullable(),
    /** The day by which they should have heard; null when nobody promised. */
    feedbackDueOn: p.type(PlainDateType).nullable(),
    /** The port's word, as the hub last saw it. */
    lastStatus: p.string().length(40),
    lastStatusAt: p.datetime(),
    createdAt: p.datetime(),
    /** When the hub saw that the melding was closed; null while it is open as far as the hub knows. */
    closedAt: p.datetime().nullable(),
  },
});
export type MeldingReportRow = InferEntity<typeof MeldingReportEntity>;
