import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AuditEntryEntity } from "../../api/src/kernel/audit.entity.ts";
import { begun, contactDesk, typed } from "../contacts/desk.ts";
import { setRight } from "../support/documents.ts";
import { startTestHub, type Account, type TestHub } from "../support/hub.ts";
import { viewCustomer } from "./documents.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.close());

/** A phone number of nobody else in these tests. */
const newPhone = () => `06${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
const idsIn = ({ contacts }: { readonly contacts: { readonly items: readonly { readonly id: string }[] } }) => contacts.items.map(({ id }) => id);
const grant = (role: string, granted: boolean) =>
  hub.ask("carla", setRight, { input: { role, departmentId: "vth", capability: "PERSONS", action: "VIEW", granted }, key: randomUUID() });

describe("R3 C2 earlier contacts in the view of a customer", () => {
  test("R3 contacts of all channels and agents are there, the newest first, with what was asked and how it ended", async () => {
    const phone = newPhone();
    const fien = contactDesk(hub, "fien");
    const first = await begun(fien, { channel: "PHONE", caller: { phone, name: "Vera van Voorbeeld" }, questions: ["Wanneer komt mijn beschikking?"] });
    await fien.wrapUp({ contactId: first.id, subject: "Beschikking", outcome: "ANSWERED" });
    const second = await begun(contactDesk(hub), { channel: "EMAIL", caller: { phone } });
    const answer = await viewCustomer(hub, { phone });
    expect(answer.contacts).toMatchObject({
      state: "COMPLETE",
      message: null,
      items: [
        { id: second.id, channel: "EMAIL" },
        {
          id: first.id,
          channel: "PHONE",
          agentName: "Fien Test",
          caller: { name: "Vera van Voorbeeld" },
          questions: [{ text: "Wanneer komt mijn beschikking?", outcome: "ANSWERED" }],
        },
      ],
    });
  });

  test("R3 contacts that only the BSN finds are there too when the registry knows whose it is; each once, and it is said", async () => {
    const { bsn, lastName, birthDate } = hub.sandbox.city.samples.busyCitizen.persons[0];
    const phone = newPhone();
    const byNumber = await begun(contactDesk(hub), { channel: "CHAT", caller: { bsn } });
    const byBoth = await begun(contactDesk(hub), { channel: "CHAT", caller: { bsn, phone } });
    const answer = await viewCustomer(hub, { lastName, birthDate, phone });
    expect(idsIn(answer)).toEqual([byBoth.id, byNumber.id]);
    expect(answer.remarks).toEqual([expect.stringMatching(/BSN.*gezocht bij .* in de eerdere contacten\.$/)]);
  });

  test("R3 contacts of others who share the phone number are left out as soon as it is known who is sought", async () => {
    const [phone, lastName, birthDate] = [newPhone(), "Voorbeeld", "1985-03-17"];
    const theirs = await begun(contactDesk(hub), { channel: "CHAT", caller: { phone, lastName } });
    await begun(contactDesk(hub), { channel: "CHAT", caller: { phone, lastName: "Huisgenoot" } });
    expect(idsIn(await viewCustomer(hub, { phone, lastName, birthDate }))).toEqual([theirs.id]);
  });

  test("R3 contacts beyond the newest twenty are left out, and that is said", async () => {
    const phone = newPhone();
    for (let count = 0; count < 21; count += 1) await begun(contactDesk(hub), { channel: "CHAT", caller: { phone } });
    const answer = await viewCustomer(hub, { phone });
    expect(answer.contacts.items).toHaveLength(20);
    expect(answer.contacts).toMatchObject({ state: "INCOMPLETE", message: expect.stringContaining("nieuwste") });
    expect(answer.complete).toBe(false);
  });

  test("R3 contacts are shown to nobody without the role for them and the right to see persons, and it is said why", async () => {
    const phone = newPhone();
    const contact = await begun(contactDesk(hub), { channel: "PHONE", caller: { phone } });
    await contactDesk(hub).save(contact.id, [typed("NOTES", "zeer vertrouwelijk")]);
    const seenBy = async (account: Account) => (await viewCustomer(hub, { phone }, {}, account)).contacts;
    const refused = { items: [], state: "NOT_PERMITTED" };
    expect(await seenBy("carla")).toMatchObject({ ...refused, message: expect.stringContaining("persoonsgegevens") });
    expect(await seenBy("bram")).toMatchObject({ ...refused, message: expect.stringContaining("medewerkers en supervisors") });
    await grant("kennisbank-manager", true);
    await grant("supervisor", true);
    expect(await seenBy("bram")).toMatchObject(refused);
    expect(await seenBy("carla")).toMatchObject({ state: "COMPLETE", items: [{ id: contact.id }] });
    await grant("kennisbank-manager", false);
    await grant("supervisor", false);
    expect(await seenBy("carla")).toMatchObject(refused);
  });

  test("R3 contacts that were looked at stand in the one audit entry of the look-up", async () => {
    const phone = newPhone();
    await begun(contactDesk(hub), { channel: "PHONE", caller: { phone } });
    const em = () => hub.database.fork();
    const before = await em().count(AuditEntryEntity, {});
    await hub.ask(
      "fien",
      `query ($phone: String!) { customer(person: { phone: $phone }, purpose: COMPLAINT) { ... on CustomerView { contacts { items { id notes } } } } }`,
      { phone },
    );
    expect(await em().count(AuditEntryEntity, {})).toBe(before + 1);
    const [entry] = await em().find(AuditEntryEntity, {}, { orderBy: { at: "desc", id: "desc" }, limit: 1 });
    expect(entry).toMatchObject({
      action: "person.view-customer",
      userName: "Fien Test",
      purpose: "COMPLAINT",
      outcome: "found",
      keyKinds: ["phone"],
      fields: ["contacts"],
    });
  });
});
