import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AuditEntryEntity } from "../../api/src/kernel/audit.entity.ts";
import { startTestHub, type Account, type TestHub } from "../support/hub.ts";
import { act, inbox, report, suggest, versionOf } from "./support.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.database.fork().execute(many, [manyItems]);
});
afterAll(() => hub.close());

/** More than the file is read in one go, and than what is on its way between hub and client. */
const manyItems = 5_200;
const overdueItems = 20;
const path = "/exports/inbox";
const headers = { "content-type": "application/json" };

async function post(body: unknown, { account = "bram" }: { account?: Account } = {}): Promise<Response> {
  const token = await hub.sandbox.oidc?.signIn(account);
  return await fetch(`${hub.url}${path}`, {
    method: "POST",
    headers: { ...headers, authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}

type Line = Readonly<Record<string, string>>;
const linesOf = (file: string): Line[] => parse(file, { delimiter: ";", bom: true, columns: true });

async function exported(body: unknown, options: { account?: Account } = {}): Promise<Line[]> {
  const response = await post(body, options);
  expect(response.status).toBe(200);
  return linesOf(await response.text());
}

const subjectsOf = (lines: readonly Line[]) => lines.map((line) => line["Onderwerp"]);

describe("F4 the inbox as a CSV file", () => {
  test("F4 opens in a Dutch spreadsheet, is called after the day, and is kept nowhere on the way", async () => {
    await suggest(hub, { subject: "Waar kan ik mijn fietswrak melden?", text: 'Drie bellers; ook over "kapotte" fietsen.\nNiets te vinden.' });
    const response = await post({ filter: { team: "kennisbank" } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": expect.stringMatching(/^attachment; filename="inbox-\d{4}-\d{2}-\d{2}\.csv"$/),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [line] = linesOf(bytes.toString("utf8"));
    expect(line).toMatchObject({
      Soort: "Vraagsuggestie",
      Stand: "Nieuw",
      Onderwerp: "Waar kan ik mijn fietswrak melden?",
      Toelichting: 'Drie bellers; ook over "kapotte" fietsen.\nNiets te vinden.',
      Team: "Kennisbank",
      Binnengekomen: expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
      "Te laat": "nee",
      "Keer gemeld": "1",
    });
    // Which agent made it is in no column.
    expect(bytes.toString("utf8")).not.toContain("Anna");
  });

  test("F4 no text of an agent or a website becomes a formula", async () => {
    const subjects = ["=1+1 op de website", "+31 bellen kan niet", "-1 euro leges", "@gemeente op sociale media", "＝SOM(A1)"];
    for (const subject of subjects) await suggest(hub, { subject, searchTerm: "=HYPERLINK(1)" });
    const lines = await exported({ filter: { kinds: ["QUESTION_SUGGESTION"] } });
    for (const subject of subjects) expect(subjectsOf(lines)).toContain(`'${subject}`);
    const cells = lines.flatMap((line) => Object.values(line));
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });

  test("F4 holds what the list holds, in its order, for each filter and sort", async () => {
    const mark = randomUUID().slice(0, 8);
    const pageAddress = `ravenmeer.example/${mark}`;
    const made = [];
    for (const name of ["eerste", "tweede", "derde"]) made.push((await report(hub, { pageAddress, subject: `${name} ${mark}` })).item);
    await act(hub, "reject", { items: [versionOf(made[1])], reason: "NOT_OURS", text: "Dit is van de provincie." });
    const queries = [
      { filter: { page: pageAddress } },
      { filter: { page: pageAddress }, sort: "NEWEST_FIRST" },
      { filter: { page: pageAddress, states: ["REJECTED"] } },
      { filter: { words: mark, states: ["NEW", "REJECTED"] }, sort: "MOST_CONTACTS_FIRST" },
      { filter: { team: "internet", unassigned: true } },
      { filter: { mine: true } },
      { filter: { overdue: true } },
    ];
    for (const query of queries) {
      const { edges } = await inbox(hub, { ...query, first: 100 });
      expect((await exported(query)).map((line) => line["Kenmerk"])).toEqual(edges.map(({ node }: { node: { id: string } }) => node.id));
    }
    expect(await exported({ filter: { overdue: true } })).toHaveLength(overdueItems);
    const [rejected] = await exported({ filter: { page: pageAddress, states: ["REJECTED"] } });
    expect(rejected).toMatchObject({ Stand: "Afgewezen", "Reden van afwijzing": "Niet van ons", Uitkomst: "Dit is van de provincie.", Pagina: pageAddress });
  });

  test("F4 thousands of items come page by page: each once, in order", async () => {
    const lines = await exported({ filter: { team: "veel" }, sort: "NEWEST_FIRST" });
    expect(lines).toHaveLength(manyItems);
    expect(new Set(lines.map((line) => line["Kenmerk"])).size).toBe(manyItems);
    const moments = lines.map((line) => line["Binnengekomen"] ?? "");
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  test("F4 what changes meanwhile is neither missed nor given twice", async () => {
    const response = await post({ filter: { team: "veel" }, sort: "MOST_CONTACTS_FIRST" });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let file = (await reader?.read())?.value ?? "";
    // What stood at the end moves to the front, past where the file is.
    await hub.database.fork().execute(`update inbox_item set contacts_count = 1000 - contacts_count where team = 'veel'`);
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) file += part.value;
    const ids = linesOf(file).map((line) => line["Kenmerk"]);
    expect(ids).toHaveLength(manyItems);
    expect(new Set(ids).size).toBe(manyItems);
  });

  test("F4 what was exported is in the audit log, without the words that were searched for", async () => {
    await exported({ filter: { kinds: ["WEBSITE_REPORT"], states: ["DONE"], words: "mevrouw Jansen" } });
    const [entry] = await hub.database.fork().find(AuditEntryEntity, { action: "inbox.export" }, { orderBy: { at: "desc" }, limit: 1 });
    expect(entry).toMatchObject({ userName: "Bram Test", userKind: "person", outcome: "0 items" });
    expect(entry?.fields).toEqual(expect.arrayContaining(["filter.kinds=WEBSITE_REPORT", "filter.states=DONE", "filter.words", "Toelichting"]));
    expect(JSON.stringify(entry)).not.toContain("Jansen");
    expect(hub.logLines.join("\n")).not.toContain("Jansen");
  });
});

describe("F4 who gets no file", () => {
  test.each(["anna", "dirk", "els"] as const)("F4 %s may not see the inbox, and gets no file of it", async (account) => {
    const response = await post({}, { account });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
  });

  test("F4 nobody without a token or session does", async () => {
    const response = await fetch(`${hub.url}${path}`, { method: "POST", headers, body: "{}" });
    expect(response.status).toBe(401);
  });

  test.each([
    ["a member that does not exist", { filter: { madeBy: "anna" } }, "filter"],
    ["a kind that does not exist", { filter: { kinds: ["GEHEIM"] } }, "filter.kinds.0"],
    ["a page that is none", { filter: { page: "geen adres" } }, "filter.page"],
    ["an order that does not exist", { sort: "MADE_BY" }, "sort"],
    ["no object", [], ""],
  ])("F4 %s is answered with what to do, and nothing is exported", async (_title, body, field) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    const { code, message, fields } = await response.json();
    expect({ code, fields }).toEqual({ code: "INVALID_INPUT", fields: [{ field, message }] });
    expect(message).toMatch(/[.]$/);
    expect(message).not.toMatch(/Invalid|Unrecognized/);
  });

  test("F4 one file at a time for each user: a second one meanwhile is refused, and afterwards is not", async () => {
    const first = await post({ filter: { team: "veel" } });
    const second = await post({});
    expect({ status: second.status, body: await second.json() }).toMatchObject({
      status: 429,
      body: { errors: [{ extensions: { code: "TOO_MANY_EXPORTS" } }] },
    });
    expect((await post({ filter: { overdue: true, team: "kennisbank" } }, { account: "carla" })).status).toBe(200);
    await first.body?.cancel();
    const small = { filter: { words: "bestaat-niet" } };
    await expect.poll(async () => (await post(small)).status, { timeout: 10_000 }).toBe(200);
  });
});

/** So many items of one team, with long texts, each a second older than the one before. None becomes overdue while the tests run: the first are already. */
const many = `
  insert into inbox_item (id, kind, state, subject, text, team, due_at, made_at, made_by_id, made_by_name, contacts_count, reports_count, version)
  select gen_random_uuid(), 'QUESTION_SUGGESTION', 'NEW', 'Vraag ' || nth, repeat('Uitleg. ', 490), 'veel', now() + make_interval(hours => case when nth <= ${overdueItems} then -24 else 24 end, secs => nth),
    now() - make_interval(secs => nth), 'x', 'X', nth % 500, 1, 1 from generate_series(1, ?) nth`;
