import { expect, test } from "vitest";
import { appointmentsMessagesEn } from "../../appointments/appointments.messages.en.ts";
import { appointmentsMessagesNl } from "../../appointments/appointments.messages.nl.ts";
import { contactsMessagesEn } from "../../contacts/contacts.messages.en.ts";
import { contactsMessagesNl } from "../../contacts/contacts.messages.nl.ts";
import { outcomesMessagesEn } from "../../contacts/outcomes.messages.en.ts";
import { outcomesMessagesNl } from "../../contacts/outcomes.messages.nl.ts";
import { departmentsMessagesEn } from "../../departments/departments.messages.en.ts";
import { departmentsMessagesNl } from "../../departments/departments.messages.nl.ts";
import { embedMessagesEn } from "../../embed/embed.messages.en.ts";
import { embedMessagesNl } from "../../embed/embed.messages.nl.ts";
import { feedbackMessagesEn } from "../../feedback/feedback.messages.en.ts";
import { feedbackMessagesNl } from "../../feedback/feedback.messages.nl.ts";
import { inboxMessagesEn } from "../../inbox/inbox.messages.en.ts";
import { inboxMessagesNl } from "../../inbox/inbox.messages.nl.ts";
import { figuresMessagesEn } from "../../figures/figures.messages.en.ts";
import { figuresMessagesNl } from "../../figures/figures.messages.nl.ts";
import { meldingenMessagesEn } from "../../meldingen/meldingen.messages.en.ts";
import { meldingenMessagesNl } from "../../meldingen/meldingen.messages.nl.ts";
import { operationsMessagesEn } from "../../operations/operations.messages.en.ts";
import { operationsMessagesNl } from "../../operations/operations.messages.nl.ts";
import { rightsMessagesEn } from "../../rights/rights.messages.en.ts";
import { rightsMessagesNl } from "../../rights/rights.messages.nl.ts";
import { kernelMessagesEn } from "./kernel.messages.en.ts";
import { kernelMessagesNl } from "./kernel.messages.nl.ts";
import type { MessageTree } from "./messages.ts";

const pairs: readonly (readonly [string, MessageTree, MessageTree])[] = [
  ["kernel", kernelMessagesNl, kernelMessagesEn],
  ["appointments", appointmentsMessagesNl, appointmentsMessagesEn],
  ["contacts", contactsMessagesNl, contactsMessagesEn],
  ["outcomes", outcomesMessagesNl, outcomesMessagesEn],
  ["departments", departmentsMessagesNl, departmentsMessagesEn],
  ["meldingen", meldingenMessagesNl, meldingenMessagesEn],
  ["embed", embedMessagesNl, embedMessagesEn],
  ["figures", figuresMessagesNl, figuresMessagesEn],
  ["feedback", feedbackMessagesNl, feedbackMessagesEn],
  ["inbox", inboxMessagesNl, inboxMessagesEn],
  ["operations", operationsMessagesNl, operationsMessagesEn],
  ["rights", rightsMessagesNl, rightsMessagesEn],
];

function textsOf(tree: MessageTree, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as const] : textsOf(value, `${path}${key}.`)));
}

const shapeOf = (text: string) => ({
  placeholders: (text.match(/\{\w+\}/g) ?? []).toSorted().filter((one, index, all) => one !== all[index - 1]),
  forms: text.split(" | ").length,
});

/** What there is to translate. */
const lettersOf = (text: string) => text.replaceAll(/\{\w+\}/g, "").replaceAll(/\P{L}/gu, "");

test.each(pairs)("%s: both languages have the same texts, with the same placeholders and plural forms", (_slice, nl, en) => {
  const shapes = (tree: MessageTree) => Object.fromEntries(textsOf(tree).map(([path, text]) => [path, shapeOf(text)]));
  expect(shapes(en)).toEqual(shapes(nl));
});

test.each(pairs)("%s: no text is empty, and none is left untranslated", (_slice, nl, en) => {
  const dutch = new Map(textsOf(nl));
  const same = textsOf(en).filter(([path, text]) => text.trim() === "" || (lettersOf(text).length > 20 && dutch.get(path) === text));
  expect(same).toEqual([]);
});
