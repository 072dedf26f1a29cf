import {
  ConnectorError,
  isClosedMelding,
  type ChangeMeldingOutcome,
  type Melding,
  type MeldingenPort,
  type MeldingenSupport,
  momentToDateTime,
} from "@kcc-hub/connectors/sdk";

/**
 * - `ok`: done and answered
 * - `refused-connection`: certainly not done
 * - `lost-request`: not done, no answer
 * - `lost-answer`: done, no answer
 * - `late`: no answer, done some seconds later
 * - `twice`: done twice, answered once, as a proxy that repeats a request
 */
export type ModelFault = "ok" | "refused-connection" | "lost-request" | "lost-answer" | "late" | "twice";

/** What somebody at the department does by themselves, just before it is asked for the so many-th time. */
export interface Meanwhile {
  readonly at: number;
  readonly does: "changes" | "closes";
}

export interface ModelOptions {
  readonly supports: Pick<MeldingenSupport, "idempotencyKeys" | "findCreated" | "reporters" | "notes" | "statuses" | "lateReferences">;
  /** Takes the fault for the next write. After the list every write is `ok`. */
  readonly nextFault: () => ModelFault;
  readonly nextReadFails: () => boolean;
  readonly lateMs: number;
  readonly meanwhile: Meanwhile | undefined;
  readonly now: () => number;
}

/** A melding with what the hub brought about at it. */
export interface ModelMelding {
  readonly melding: Melding;
  readonly reporters: number;
  readonly files: readonly string[];
  /** How often a write of the hub made something else of it. */
  readonly changes: number;
}

export interface ModelDepartment {
  readonly port: MeldingenPort;
  /** What stands in the book, late arrivals included. */
  all(): readonly ModelMelding[];
}

/** A department without a network: for the property tests, where many histories with crashes are played. The real protocols are tested elsewhere. */
export function createModelDepartment({ supports, nextFault, nextReadFails, lateMs, meanwhile, now }: ModelOptions): ModelDepartment {
  const book = new Map<string, ModelMelding>();
  const answers = new Map<string, unknown>();
  const late: { readonly at: number; readonly apply: () => void }[] = [];
  let issued = 0;
  let asked = 0;
  add("old", undefined);

  function add(id: string, creationKey: string | undefined): Melding {
    const at = momentToDateTime(now());
    const melding: Melding = {
      id,
      reference: `SIG-${id}`,
      status: "reported",
      statusName: "Gemeld",
      category: { id: "lamp", name: "Straatverlichting" },
      place: {},
      text: "De lamp is kapot",
      reportedAt: at,
      changedAt: at,
      notes: [],
      priority: "normal",
      version: "1",
      ...(creationKey === undefined ? {} : { creationKey }),
    };
    book.set(id, { melding, reporters: 0, files: [], changes: 0 });
    return melding;
  }

  function put(id: string, change: Partial<Melding>, effect: Partial<ModelMelding> = {}): Melding | undefined {
    const kept = book.get(id);
    if (!kept) return undefined;
    const melding = { ...kept.melding, ...change, version: String(Number(kept.melding.version) + 1), changedAt: momentToDateTime(now()) };
    book.set(id, { ...kept, ...effect, melding });
    return melding;
  }

  function arrive(): void {
    for (const entry of late.filter(({ at }) => at <= now())) {
      entry.apply();
      late.splice(late.indexOf(entry), 1);
    }
  }

  function somebodyActs(): void {
    asked += 1;
    if (asked !== meanwhile?.at) return;
    for (const [id, { melding }] of book) {
      // Nobody closes what is closed already.
      const closes = meanwhile.does === "closes" && !isClosedMelding(melding.status);
      put(id, closes ? { status: "resolved", statusText: "De lamp is vervangen." } : { statusText: "Gezien." });
    }
  }

  /** Carries a write out, or not, under the next fault. With native keys a repeated key gives the first answer. */
  async function write<Answer>(key: string, apply: () => Answer): Promise<Answer> {
    arrive();
    somebodyActs();
    const once = (): Answer => {
      if (!supports.idempotencyKeys) return apply();
      if (!answers.has(key)) answers.set(key, apply());
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same key always asks for the same kind of answer
      return answers.get(key) as Answer;
    };
    const noAnswer = () => new ConnectorError("TIMED_OUT", "model: no answer", { applied: "unknown" });
    switch (nextFault()) {
      case "ok":
        return once();
      case "refused-connection":
        throw new ConnectorError("UNREACHABLE", "model: refused", { applied: "no" });
      case "lost-request":
        throw noAnswer();
      case "lost-answer":
        once();
        throw noAnswer();
      case "late":
        late.push({ at: now() + lateMs, apply: once });
        throw noAnswer();
      case "twice": {
        const answer = once();
        once();
        return answer;
      }
    }
  }

  async function read<Answer>(answer: () => Answer): Promise<Answer> {
    arrive();
    somebodyActs();
    if (nextReadFails()) throw new ConnectorError("UNREACHABLE", "model: read failed", { applied: "no" });
    return answer();
  }

  interface Patch {
    readonly id: string;
    readonly key: string;
    readonly version?: string | undefined;
    readonly isDone: (melding: Melding) => boolean;
    readonly apply: (kept: ModelMelding) => Melding | undefined;
  }

  /** Without keys of its own the connector looks first, as the real ones do; between its look and its write others may come. */
  async function patch({ id, key, version, isDone, apply }: Patch): Promise<ChangeMeldingOutcome> {
    const judge = (): ChangeMeldingOutcome | undefined => {
      const kept = book.get(id);
      if (!kept) return { kind: "gone" };
      if (isDone(kept.melding)) return { kind: "changed", melding: kept.melding };
      if (version !== undefined && kept.melding.version !== version) return { kind: "conflict", melding: kept.melding };
      return isClosedMelding(kept.melding.status) ? closed : undefined;
    };
    const carryOut = (): ChangeMeldingOutcome => {
      const kept = book.get(id);
      const melding = kept && (isDone(kept.melding) ? kept.melding : apply(kept));
      return melding ? { kind: "changed", melding } : { kind: "gone" };
    };
    if (supports.idempotencyKeys) return await write(key, () => judge() ?? carryOut());
    return (await read(judge)) ?? (await write(key, carryOut));
  }

  const notAsked = async (): Promise<never> => {
    throw new Error("not part of the model");
  };

  const port: MeldingenPort = {
    supports: {
      findByPerson: [],
      findNear: false,
      listChanged: true,
      changes: ["category", "place", "priority"],
      history: false,
      attachments: ["image/png"],
      feedback: false,
      questions: false,
      parts: false,
      ...supports,
    },
    listCategories: notAsked,
    questionsFor: notAsked,
    findByReference: notAsked,
    findByPerson: notAsked,
    findNear: notAsked,
    history: notAsked,
    listParts: notAsked,
    readFeedback: notAsked,
    read: ({ id }) => read(() => book.get(id)?.melding),
    listChanged: ({ since }) =>
      read(() => [...book.values()].map(({ melding }) => melding).filter(({ changedAt }) => Date.parse(changedAt ?? "") >= Date.parse(since))),
    findCreated: ({ key }) => read(() => [...book.values()].map(({ melding }) => melding).filter(({ creationKey }) => creationKey === key)),
    findAccepted: ({ receipt }) => read(() => book.get(receipt)?.melding),
    listAttachments: ({ id }) => read(() => (book.get(id)?.files ?? []).map((name) => ({ location: `/files/${name}`, isImage: true }))),
    create: (_melding, { key }) =>
      write(key, () => {
        const made = add(`new-${(issued += 1)}`, key);
        return supports.lateReferences ? { kind: "accepted", receipt: made.id } : { kind: "created", melding: made };
      }),
    change: ({ id, priority, version }, { key }) =>
      patch({
        id,
        key,
        version,
        isDone: (melding) => melding.priority === priority,
        apply: ({ changes }) => put(id, { priority }, { changes: changes + 1 }),
      }),
    setStatus: ({ id, status, text, version }, { key }) =>
      patch({
        id,
        key,
        version,
        isDone: (melding) => melding.status === status && melding.statusText === text,
        // The same status with other words is no other effect.
        apply: ({ changes, melding }) => put(id, { status, statusText: text }, { changes: melding.status === status ? changes : changes + 1 }),
      }),
    addNote: ({ id, text }, { key }) =>
      patch({
        id,
        key,
        isDone: ({ notes }) => notes.some((note) => note.key === key),
        apply: ({ melding: { notes } }) => put(id, { notes: [{ text, key }, ...notes] }),
      }),
    addReporter: ({ id }, { key }) =>
      write(key, () => {
        const kept = book.get(id);
        if (!kept) return { kind: "gone" };
        put(id, {}, { reporters: kept.reporters + 1 });
        return { kind: "added" };
      }),
    addAttachment: ({ meldingId, fileName }, { key }) =>
      write(key, () => {
        const kept = book.get(meldingId);
        if (!kept) return { kind: "gone" };
        put(meldingId, {}, { files: [...kept.files, fileName] });
        return { kind: "added", attachment: { location: `/files/${fileName}`, isImage: true } };
      }),
  };

  return {
    port,
    all() {
      arrive();
      return [...book.values()];
    },
  };
}

const closed: ChangeMeldingOutcome = { kind: "rejected", reason: "status", message: "De melding is gesloten." };
