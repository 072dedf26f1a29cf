import { meldingStatuses } from "@kcc-hub/connectors/sdk";
import { defineEntity, p } from "@mikro-orm/core";

/**
 * What the hub knows of meldingen at departments, open ones and those closed not long ago, so that a duplicate is found at once and also when the department's
 * system is down. Holds nothing of reporters; the text is stripped of what looks like contact details.
 */
export const KnownMeldingEntity = defineEntity({
  name: "KnownMelding",
  tableName: "known_melding",
  primaryKeys: ["departmentId", "meldingId"],
  indexes: [{ properties: ["streetKey", "houseNumber"] }, { properties: ["postcode", "houseNumber"] }, { properties: ["closedAt"] }],
  properties: {
    departmentId: p.string().length(64).primary(),
    /** The department's own id. */
    meldingId: p.string().length(300).primary(),
    reference: p.string().length(300),
    status: p.enum(meldingStatuses),
    statusName: p.string().length(300),
    statusText: p.text().nullable(),
    categoryId: p.string().length(300),
    categoryName: p.string().length(300),
    categoryGroup: p.string().length(300).nullable(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    street: p.string().length(300).nullable(),
    /** One spelling of the street, to look it up by. */
    streetKey: p.string().length(300).nullable(),
    houseNumber: p.integer().nullable(),
    houseNumberAddition: p.string().length(40).nullable(),
    postcode: p.string().length(10).nullable(),
    city: p.string().length(300).nullable(),
    text: p.text(),
    reportedAt: p.datetime(),
    changedAt: p.datetime(),
    dueAt: p.datetime().nullable(),
    /** When the department closed it, as far as the hub knows; null while it is open. */
    closedAt: p.datetime().nullable(),
    version: p.string().length(300).nullable(),
    /** When the hub last got it from the department. */
    seenAt: p.datetime(),
  },
});

/** How far the hub's knowledge of a department's meldingen reaches. */
export const KnownMeldingViewEntity = defineEntity({
  name: "KnownMeldingView",
  tableName: "known_melding_view",
  properties: {
    departmentId: p.string().length(64).primary(),
    /** All that changed since this moment has been listed. */
    filledSince: p.datetime(),
    /** Until this moment every change is known. */
    caughtUpAt: p.datetime(),
  },
});
