// Types and documents for clients, generated from the emitted contract and the documents in operations/. Run `pnpm run generate` after either changes.

const config = {
  documentMode: "string",
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  strictScalars: true,
  // Moments and days stay the text that the contract promises: arithmetic with them needs a time zone, and that is the reader's decision.
  scalars: { Date: "string", DateTime: "string", ID: "string" },
};

const plugins = ["typescript-operations", "typed-document-node"];

export default {
  schema: `${import.meta.dirname}/schema.graphql`,
  emitLegacyCommonJSImports: false,
  errorsOnly: true,
  generates: {
    // Two files, so that the admin does not carry the example desktop's documents to every browser.
    [`${import.meta.dirname}/generated/admin.ts`]: { documents: `${import.meta.dirname}/operations/admin/*.graphql`, plugins, config },
    [`${import.meta.dirname}/generated/agent-desktop.ts`]: { documents: `${import.meta.dirname}/operations/agent-desktop/*.graphql`, plugins, config },
  },
};
