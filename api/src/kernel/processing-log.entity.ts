import { defineEntity, p } from "@mikro-orm/core";

/**
 * One line of the processing log: one person whose details left the hub. The fields are those of the Dutch standard "Logboek dataverwerkingen";
 * its `dpl.core` attributes are columns here. The database refuses to change a line, and to remove it before its time.
 */
export const ProcessingLogEntity = defineEntity({
  name: "ProcessingLog",
  tableName: "processing_log",
  indexes: [{ properties: ["startTime"] }, { properties: ["dataSubjectId"] }, { properties: ["traceId"] }],
  properties: {
    traceId: p.string().length(32).primary(),
    spanId: p.string().length(16).primary(),
    /** The step of the desktop that asked, where it told one. */
    parentSpanId: p.string().length(16).nullable(),
    /** `Ok`: delivered. What fails delivers nobody, and so has no line. */
    status: p.string().length(5),
    name: p.string().length(100),
    startTime: p.datetime(),
    endTime: p.datetime(),
    /** Which part of the municipality's systems: the hub, and the department whose registry was asked. */
    resource: p.string().length(100),
    processingActivityId: p.string().length(300),
    /** As a keyed hash, the same as in the audit log. */
    dataSubjectId: p.string().length(64),
    dataSubjectIdType: p.string().length(40),
  },
});
