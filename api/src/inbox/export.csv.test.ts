import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { csvHead, csvLines } from "./export.csv.ts";

const formulaSigns = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];
const blanks = ["", " ", "\n", "\u00A0", "\u200B", "\uFEFF", "\u0000"];
/** Any text, and often one that attacks. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.tuple(fc.constantFrom(...blanks), fc.constantFrom(...formulaSigns), fc.string()).map((parts) => parts.join("")),
  fc.constantFrom('=cmd|"/c calc"!A1', "a;=1+1", "a,=1+1", '"', '";=1+1', "'=1", "a\r\n=1"),
);
const read = (file: string, delimiter = ";"): string[][] => parse(file, { delimiter, bom: true, record_delimiter: "\r\n" });
/** What a program that trims sees first. */
const begins = (cell: string) => cell.replace(/^[\s\p{Cc}\p{Cf}]+/u, "")[0] ?? "";

test("F4 any text comes back from a CSV parser as it was, save for an apostrophe before what could be a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (records) => {
      const width = records[0]?.length ?? 0;
      const table = records.map((record) => Array.from({ length: width }, (_none, index) => record[index] ?? ""));
      const cells = read(csvHead().slice(0, 1) + csvLines(table));
      expect(cells).toHaveLength(table.length);
      for (const [row, record] of table.entries()) {
        for (const [column, text] of record.entries()) {
          const cell = cells[row]?.[column] ?? "absent";
          expect(cell === text || cell === `'${text}`).toBe(true);
          expect(formulaSigns).not.toContain(cell[0]);
          expect(formulaSigns).not.toContain(begins(cell));
          // Nothing is marked that need not be.
          const isHarmless = !formulaSigns.includes(text[0] ?? "") && !formulaSigns.includes(begins(text));
          expect(cell === text || !isHarmless).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("F4 where the separator is a comma, a text with semicolons and commas still makes no cell that begins as a formula", () => {
  const [line] = read(csvLines([["a,=1+1"]]), ",");
  expect(line).toEqual(["a,=1+1"]);
});

test("F4 numbers stay numbers", () => {
  expect(csvLines([["-1", -1, 12]])).toBe(`"'-1";"-1";"12"\r\n`);
});
