import { afterAll, beforeAll, expect, test } from "vitest";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { type Database, openDatabase } from "./orm.ts";

// On the embedded database: a PostgreSQL server gives each question a connection of its own.
let database: Database;
beforeAll(async () => {
  database = await openDatabase(await migratedData());
  await database.fork().getConnection().execute(`create table note (id int primary key, text text)`);
});
afterAll(() => database.close());

const keep = { name: "test.keep", text: `insert into note values ($1, $2)` };
const find = { name: "test.find", text: `select id, text from note where id = $1` };

test("gives rows as text, and none as none", async () => {
  await database.ask(keep, ["1", "één"]);
  expect(await database.ask(find, ["1"])).toEqual([["1", "één"]]);
  expect(await database.ask(find, ["99"])).toEqual([]);
});

test("after a refusal the next question is answered", async () => {
  await database.ask(keep, ["2", "first"]);
  await expect(database.ask(keep, ["2", "again"])).rejects.toThrow(/duplicate key/);
  await expect(database.ask({ name: "test.wrong", text: "select nothing from nowhere" }, [])).rejects.toThrow(/nowhere/);
  expect(await database.ask(find, ["2"])).toEqual([["2", "first"]]);
});

test("what is kept while somebody's transaction is open is not rolled back with it", async () => {
  const began = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const transaction = database.fork().transactional(async (em) => {
    await em.execute(`insert into note values (3, 'of the transaction')`);
    began.resolve();
    await end.promise;
    throw new Error("rolled back");
  });
  await began.promise;
  const kept = database.ask(keep, ["4", "of somebody else"]);
  end.resolve();
  await expect(transaction).rejects.toThrow("rolled back");
  await kept;
  expect(await database.ask(find, ["3"])).toEqual([]);
  expect(await database.ask(find, ["4"])).toEqual([["4", "of somebody else"]]);
});
