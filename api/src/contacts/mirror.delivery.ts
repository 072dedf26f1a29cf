import {
  ConnectorError,
  type ReadCall,
  type RegisterActor,
  type RegisteredContact,
  type RegisterOutcome,
  type RegisterPart,
  type RegisterRefusal,
} from "@kcc-hub/connectors/sdk";
import type { ConnectedCustomerRegister } from "../departments/customer-register.ts";
import type { ContactRow } from "./contact.entity.ts";
import type { MirrorContent } from "./mirror.content.ts";

/** What a delivery needs of the outbox. */
export interface DeliveryRecord {
  /** What an earlier attempt found or made. */
  readonly registered: RegisteredContact | undefined;
  /** Nothing can have been sent before. */
  readonly isFirstAttempt: boolean;
  /** Throws when another hub took over. */
  hold(): Promise<void>;
  /** Kept before anything is sent: what becomes of it is not known until it is answered. */
  beforeWrite(): Promise<void>;
  /** It was answered: whatever came of it is known. */
  afterWrite(registered?: RegisteredContact): Promise<void>;
  /** It did certainly nothing: there is nothing to be unsure of. */
  afterNothing(): Promise<void>;
}

export interface Delivery {
  readonly register: ConnectedCustomerRegister;
  readonly row: ContactRow;
  readonly content: MirrorContent;
  readonly record: DeliveryRecord;
  readonly departmentName: (departmentId: string) => string;
  readonly call: () => ReadCall;
}

export interface Delivered {
  readonly registered: RegisteredContact | undefined;
  /** What the register would not take; the rest is there. */
  readonly refusals: readonly RegisterRefusal[];
}

/**
 * Brings the register to what the hub knows of one contact. Each step first looks what is there, so it may be broken off anywhere and begun again: what is
 * there already is not made twice. Throws ConnectorError when the register cannot be asked now.
 */
export async function deliver(delivery: Delivery): Promise<Delivered> {
  const { register, row, content, record } = delivery;
  const { port } = register;
  const refusals: RegisterRefusal[] = [];

  const ask = async <Value>(question: (call: ReadCall) => Promise<Value>): Promise<Value> => {
    await record.hold();
    return await question(delivery.call());
  };
  const write = async <Value>(
    send: (call: ReadCall) => Promise<RegisterOutcome<Value>>,
    keep: (value: Value) => RegisteredContact | undefined = () => undefined,
  ): Promise<Value | undefined> => {
    await record.beforeWrite();
    const outcome = await sendOnce(send, delivery);
    await record.afterWrite(outcome.kind === "written" ? keep(outcome.value) : undefined);
    if (outcome.kind === "written") return outcome.value;
    refusals.push(...outcome.refusals);
    return undefined;
  };

  const known = record.registered ?? (await ask((call) => port.findContact({ reference: row.reference, hubId: row.id }, call)));
  const registered =
    known ??
    (await write(
      (call) => addContact(call),
      (made) => made,
    ));
  if (!registered) return { registered, refusals };
  if (known && !record.registered) await record.afterWrite(known);
  // What was made just now, at the first attempt, has nothing yet.
  const isNew = !known && record.isFirstAttempt;

  const actors = new Map<string, string | undefined>();
  const agent: RegisterActor = { kind: "employee", id: row.agentId, name: row.agentName };
  const tasks: RegisterPart[] = [];
  for (const { departmentId, task } of content.tasks) {
    const actorId = await actorOf(departmentId === undefined ? agent : { kind: "department", id: departmentId, name: delivery.departmentName(departmentId) });
    if (actorId !== undefined) tasks.push({ ...task, actorId });
  }
  const handlerId = await actorOf(agent);
  const handler: readonly RegisterPart[] = handlerId === undefined ? [] : [{ kind: "handler", actorId: handlerId }];

  const addresses = registered.participantId === undefined ? [] : content.addresses;
  for (const parts of [addresses, content.subjects, handler, tasks]) await addMissing(parts, registered);
  return { registered, refusals };

  async function addContact(call: ReadCall): Promise<RegisterOutcome<RegisteredContact>> {
    const { contact, bsn } = content;
    const registeredId = contact.person && bsn !== undefined && port.findsPersons ? await port.findPerson({ bsn }, call) : undefined;
    const person = contact.person && { ...contact.person, ...(registeredId !== undefined && { registeredId }) };
    return await port.addContact({ ...contact, ...(person && { person }) }, call);
  }

  async function actorOf(actor: RegisterActor): Promise<string | undefined> {
    const key = `${actor.kind}/${actor.id}`;
    if (!actors.has(key)) {
      const found = await ask((call) => port.findActor(actor, call));
      actors.set(key, found ?? (await write((call) => port.addActor(actor, call))));
    }
    return actors.get(key);
  }

  async function addMissing(parts: readonly RegisterPart[], contact: RegisteredContact): Promise<void> {
    const [first] = parts;
    if (!first) return;
    const present = new Set(isNew ? [] : await ask((call) => port.listParts({ kind: first.kind, contact }, call)));
    for (const part of parts) {
      const key = port.keyOf(part);
      if (present.has(key)) continue;
      present.add(key);
      await write((call) => port.addPart(part, contact, call));
    }
  }
}

async function sendOnce<Value>(send: (call: ReadCall) => Promise<RegisterOutcome<Value>>, { record, call }: Delivery): Promise<RegisterOutcome<Value>> {
  try {
    return await send(call());
  } catch (error) {
    if (ConnectorError.isInstance(error) && error.applied === "no") await record.afterNothing();
    throw error;
  }
}
