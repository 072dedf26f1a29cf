import { readdir, readFile } from "node:fs/promises";
import { generate } from "@graphql-codegen/cli";
import {
  buildSchema,
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { expect, test } from "vitest";
import config from "./codegen.mjs";

const here = (path: string) => new URL(path, import.meta.url);
const schema = buildSchema(await readFile(here("schema.graphql"), "utf8"));

/** A client's documents as one: fragments belong to all of them. */
async function documentsOf(client: string): Promise<DocumentNode> {
  const folder = here(`operations/${client}/`);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql"));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  return parse(texts.join("\n"));
}

const clients = ["admin", "agent-desktop"] as const;

test.each(clients)("the types of the %s are generated from the present contract and documents", { timeout: 60_000 }, async (client) => {
  const made: unknown = await generate({ ...config, silent: true, generates: pick(client) }, false);
  // When this fails: run `npm run schema` and commit what changed.
  expect(made).toMatchObject([{ content: await readFile(here(`generated/${client}.ts`), "utf8") }]);
});

test.each(clients)("the documents of the %s fit the contract and use nothing deprecated", async (client) => {
  const document = await documentsOf(client);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const deprecated: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        if (types.getFieldDef()?.deprecationReason) deprecated.push(node.name.value);
      },
    }),
  );
  expect(deprecated).toEqual([]);
});

test.each(clients)("every write of the %s stands alone, carries an idempotency key and asks which refusal it was", async (client) => {
  const { definitions } = await documentsOf(client);
  const writes = definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
  );
  expect(writes.length).toBeGreaterThan(0);
  for (const { selectionSet, name } of writes) {
    const fields = selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
    expect({ name: name?.value, rootFields: fields.length }).toEqual({ name: name?.value, rootFields: 1 });
    expect(fields[0]?.arguments?.map((argument) => argument.name.value)).toContain("idempotencyKey");
    const conditions = fields[0]?.selectionSet?.selections.flatMap((selection) =>
      selection.kind === Kind.INLINE_FRAGMENT ? [selection.typeCondition?.name.value] : [],
    );
    expect(conditions).toContain("Problem");
  }
});

function pick(client: (typeof clients)[number]) {
  return Object.fromEntries(Object.entries(config.generates).filter(([file]) => file.endsWith(`${client}.ts`)));
}
