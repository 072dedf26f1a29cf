import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OperationEntity } from "../kernel/operations/operation.entity.ts";
import { OperationKind, OperationState } from "../kernel/operations/operation.states.ts";
import { openDatabase } from "./orm.ts";

const operation = () => ({
  id: randomUUID(),
  userId: "anna",
  kind: OperationKind.BOOK,
  idempotencyKey: "key-00001",
  payloadHash: "0".repeat(64),
  departmentId: "burgerzaken",
  payload: { start: "2026-12-01T09:30:00+01:00" },
  state: OperationState.RUNNING,
  outcome: null,
  settledAt: null,
  resumeAt: null,
  attempts: 1,
  traceId: "0".repeat(32),
  startedAt: new Date("2026-11-24T10:00:00Z"),
  leaseUntil: new Date("2026-11-24T10:00:10Z"),
  leaseOwner: "one",
});

test("the embedded database keeps its data over a restart, and migrates only once", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "hub-database-"));
  try {
    const first = await openDatabase({ dataFolder: folder });
    const em = first.fork();
    em.create(OperationEntity, operation());
    await em.flush();
    await first.close();
    const second = await openDatabase({ dataFolder: folder });
    const kept = await second.fork().findOneOrFail(OperationEntity, { userId: "anna" });
    expect(kept.payload).toEqual({ start: "2026-12-01T09:30:00+01:00" });
    expect(kept.startedAt).toEqual(new Date("2026-11-24T10:00:00Z"));
    await second.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
