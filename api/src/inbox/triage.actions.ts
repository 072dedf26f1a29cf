import { check, type Checked, invalidInput } from "../kernel/input.ts";
import { InboxColleagueEntity, InboxItemEntity } from "./inbox-item.entity.ts";
import { endOfDay } from "./inbox-due.ts";
import { triageInputs } from "./inbox.checks.ts";
import type { InboxTools } from "./inbox.tools.ts";
import { teams } from "./inbox.words.ts";
import type { TriageAction } from "./triage.rules.ts";

/** An item as the manager saw it. */
export interface ItemVersion {
  readonly id: string;
  readonly version: number;
}

interface Read {
  readonly items: readonly ItemVersion[];
  readonly idempotencyKey: string;
  readonly action: TriageAction;
}

type Tools = Pick<InboxTools, "database" | "isDepartment">;

/** What was asked for, checked against what there is: colleagues, teams, departments and the item to merge with. */
export async function readAction(kind: TriageAction["kind"], asked: object, tools: Tools): Promise<Checked<Read>> {
  switch (kind) {
    case "assign":
      return await then(check(triageInputs.assign, asked), ({ assigneeId }) => readAssignment(assigneeId ?? undefined, tools));
    case "hand-over":
      return await then(check(triageInputs["hand-over"], asked), ({ team }) => readTeam(team, tools));
    case "accept":
      return await then(check(triageInputs.accept, asked), ({ text, link }) => ({ kind, text: text ?? undefined, link: link ?? undefined }));
    case "resolve":
      return await then(check(triageInputs.resolve, asked), ({ text, link }) => ({ kind, text, link: link ?? undefined }));
    case "reject":
      return await then(check(triageInputs.reject, asked), ({ reason, text }) => ({ kind, reason, text }));
    case "merge":
      return await then(check(triageInputs.merge, asked), ({ intoId }) => readMerge(intoId, tools));
    case "reopen":
      return await then(check(triageInputs.reopen, asked), ({ text }) => ({ kind, text }));
    case "postpone":
      return await then(check(triageInputs.postpone, asked), ({ dueOn, text }) => ({ kind, dueAt: endOfDay(Temporal.PlainDate.from(dueOn)), text }));
    case "correct":
      return await then(check(triageInputs.correct, asked), ({ subject, departmentId }) =>
        typeof departmentId === "string" && !tools.isDepartment(departmentId)
          ? wrong("departmentId", "Deze afdeling bestaat niet. Kies een afdeling uit de lijst.")
          : { kind, subject: subject ?? undefined, departmentId: departmentId ?? undefined },
      );
  }
}

interface Wrong {
  readonly kind: "wrong";
  readonly field: string;
  readonly message: string;
}

function wrong(field: string, message: string): Wrong {
  return { kind: "wrong", field, message };
}

async function then<Input extends { readonly items: readonly ItemVersion[]; readonly idempotencyKey: string }>(
  checked: Checked<Input>,
  read: (input: Input) => TriageAction | Wrong | Promise<TriageAction | Wrong>,
): Promise<Checked<Read>> {
  if (!checked.ok) return checked;
  const action = await read(checked.value);
  if (action.kind === "wrong") return { ok: false, problem: invalidInput([action]) };
  const { items, idempotencyKey } = checked.value;
  return { ok: true, value: { items, idempotencyKey, action } };
}

async function readAssignment(assigneeId: string | undefined, { database }: Tools): Promise<TriageAction | Wrong> {
  if (assigneeId === undefined) return { kind: "assign", assignee: undefined };
  const colleague = await database.fork().findOne(InboxColleagueEntity, { userId: assigneeId });
  if (!colleague) return wrong("assigneeId", "Deze collega werkt niet in de inbox. Kies iemand uit de lijst.");
  return { kind: "assign", assignee: { id: colleague.userId, name: colleague.name } };
}

function readTeam(team: string, { isDepartment }: Tools): TriageAction | Wrong {
  const isTeam = Object.values<string>(teams).includes(team) || isDepartment(team);
  return isTeam ? { kind: "hand-over", team } : wrong("team", "Dit team bestaat niet. Kies een team of een afdeling.");
}

/** Read again under a lock before anything is merged: this only tells early that it is not there. */
async function readMerge(intoId: string, { database }: Tools): Promise<TriageAction | Wrong> {
  const into = await database.fork().findOne(InboxItemEntity, { id: intoId });
  return into ? { kind: "merge", into } : wrong("intoId", "Het item waarmee u wilt samenvoegen bestaat niet. Kies een ander.");
}
