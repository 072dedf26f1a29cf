import { writeFile } from "node:fs/promises";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildHubSchema } from "./schema.ts";

// The contract is committed, so that a change to it is seen in review.
const file = new URL("../../schema/schema.graphql", import.meta.url);
await writeFile(file, `${printSchema(lexicographicSortSchema(buildHubSchema()))}\n`);
console.log("schema/schema.graphql is written");
