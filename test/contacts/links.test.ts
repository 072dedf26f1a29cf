import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freeSlot, one, voorbeeld } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";
import { begun, type ContactDesk, contactDesk } from "./desk.ts";

let hub: TestHub;
let anna: ContactDesk;
beforeAll(async () => {
  hub = await startTestHub();
  anna = contactDesk(hub);
});
afterAll(() => hub?.close());

const wish = { departmentId: "burgerzaken", selection: one("Paspoort") };

async function bookDuring(
  contactId: string | undefined,
  { key = randomUUID(), account = "anna", slot = 0 }: { key?: string; account?: Account; slot?: number } = {},
) {
  const place = await freeSlot(hub, { ...wish, slot });
  const input = { ...wish, ...place, customer: voorbeeld };
  return await hub.ask(account, documents.bookAppointment, { key, input }, contactId === undefined ? {} : { "x-contact": contactId });
}

describe("C2 what was done during a contact is linked to it", () => {
  test("C2 an appointment that is booked while the contact is named belongs to it, without another call", async () => {
    const { id } = await begun(anna, { channel: "CHAT" });
    const booked = (await bookDuring(id)).data.bookAppointment;
    expect(booked).toMatchObject({ __typename: "AppointmentBooked" });
    expect((await anna.byId(id)).links).toEqual(
      expect.arrayContaining([
        { kind: "OPERATION", targetId: booked.operation.id, byHub: true },
        { kind: "APPOINTMENT", targetId: booked.appointment.id, byHub: true },
      ]),
    );
    const cancelled = await hub.ask(
      "anna",
      documents.cancelAppointment,
      { id: booked.appointment.id, reason: "Komt niet", key: randomUUID() },
      { "x-contact": id },
    );
    expect(cancelled.data.cancelAppointment.__typename).toBe("AppointmentCancelled");
    const { contact } = await anna.wrapUp({ contactId: id, subject: "Paspoort" });
    const operations = contact.links.filter(({ kind }: { kind: string }) => kind === "OPERATION");
    expect(operations).toHaveLength(2);
  });

  test("C2 what fails at the department belongs to the contact too; what is asked without a contact belongs to none", async () => {
    const { id } = await begun(anna, { channel: "CHAT" });
    hub.sandbox.burgerzaken.faults.inject({ on: "book", fault: { kind: "slot-taken" } });
    expect((await bookDuring(id, { slot: 2 })).data.bookAppointment.__typename).toBe("SlotTaken");
    await bookDuring(undefined, { slot: 3 });
    expect((await anna.byId(id)).links).toMatchObject([{ kind: "OPERATION", byHub: true }]);
  });

  test("C2 a repeated booking stays with the contact in which it was first asked", async () => {
    const [first, second] = [await begun(anna, { channel: "CHAT" }), await begun(anna, { channel: "CHAT" })];
    const place = await freeSlot(hub, { ...wish, slot: 5 });
    const variables = { key: randomUUID(), input: { ...wish, ...place, customer: voorbeeld } };
    await hub.ask("anna", documents.bookAppointment, variables, { "x-contact": first.id });
    await hub.ask("anna", documents.bookAppointment, variables, { "x-contact": second.id });
    expect((await anna.byId(first.id)).links.length).toBeGreaterThan(0);
    expect((await anna.byId(second.id)).links).toEqual([]);
  });

  test.each([
    ["of a colleague", async () => (await begun(contactDesk(hub, "fien"), { channel: "CHAT" })).id],
    ["that does not exist", async () => randomUUID()],
    ["that is no id", async () => "4712 380 596"],
    ["that is empty", async () => ""],
    ["that is two", async () => `${randomUUID()}, ${randomUUID()}`],
  ])("C2 a contact %s is refused before anything is sent", async (_, idOf) => {
    const contactId = await idOf();
    const before = hub.sandbox.burgerzaken.requests.filter(({ on }) => on === "book").length;
    const answer = await bookDuring(contactId, { slot: 8 });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    expect(hub.sandbox.burgerzaken.requests.filter(({ on }) => on === "book")).toHaveLength(before);
  });

  test("C2 an agent attaches what was looked at: once, however often it is sent", async () => {
    const { id } = await begun(anna, { channel: "CHAT" });
    const key = randomUUID();
    await anna.link(id, "ARTICLE", "artikel-12", key);
    await anna.link(id, "ARTICLE", "artikel-12", key);
    await anna.link(id, "ARTICLE", "artikel-12");
    const { contact } = await anna.link(id, "MELDING", "bWVsZGluZy9zdGFkc2JlaGVlci8x");
    expect(contact.links).toHaveLength(2);
    expect(contact.links).toEqual(
      expect.arrayContaining([
        { kind: "ARTICLE", targetId: "artikel-12", byHub: false },
        { kind: "MELDING", targetId: "bWVsZGluZy9zdGFkc2JlaGVlci8x", byHub: false },
      ]),
    );
    expect(await anna.link(id, "OPERATION", randomUUID())).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "kind" }] });
    expect(await anna.link(id, "ARTICLE", "met spatie")).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "targetId" }] });
  });

  test("C2 a contact with very many links takes none of another's in the same list", async () => {
    const [few, many] = [await begun(anna, { channel: "CHAT" }), await begun(anna, { channel: "CHAT" })];
    await anna.link(few.id, "ARTICLE", "artikel-1");
    await hub.database
      .fork()
      .getConnection()
      .execute(
        "insert into contact_link (contact_id, kind, target_id, linked_at) select ?, 'ARTICLE', 'veel-' || n, now() + interval '1 minute' from generate_series(1, 6000) n",
        [many.id],
      );
    const { edges } = await anna.list("myOpenContacts", { first: 50 });
    const linksOf = (id: string) => edges.find(({ node }: { node: { id: string } }) => node.id === id).node.links;
    expect(linksOf(few.id)).toMatchObject([{ targetId: "artikel-1" }]);
    expect(linksOf(many.id)).toHaveLength(100);
  });
});
