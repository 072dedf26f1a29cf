// Who may import whom. Each rule keeps one promise of the architecture; run it with `pnpm run check:imports`.

/** Tests reach further than what they test: they stand on the sandbox, the conformance kit and test/support. */
const tests = "\\.test\\.ts$|/__fixtures__/";
/** Folders of connectors that are not the adapter of one protocol. */
const noAdapters = "sdk|conformance|sandbox|template|node_modules";
const slices = "^api/src/(?!kernel/|http/|database/)([^/]+)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third. Types may point at each other: they are gone when the program runs.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-resolves",
      comment: "An import that leads nowhere fails at start, when it is loaded lazily only much later.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "sdk-knows-nobody",
      comment: "The contract with a department stands alone: whoever writes a connector elsewhere needs nothing but the sdk.",
      severity: "error",
      from: { path: "^connectors/sdk/", pathNot: tests },
      to: { path: "^(api|admin|schema|connectors/(?!sdk/|node_modules/))" },
    },
    {
      name: "adapter-knows-only-the-sdk",
      comment: "A protocol's adapter is understood, changed and thrown away without the others, so it imports the sdk and itself.",
      severity: "error",
      from: { path: `^connectors/(?!(?:${noAdapters})/)([^/]+)/`, pathNot: tests },
      to: { path: "^(api|admin|schema|connectors)/", pathNot: "^connectors/(sdk|$1|node_modules)/" },
    },
    {
      name: "adapter-tests-keep-to-their-own-adapter",
      comment: "A test of one adapter may use the conformance kit and the sandbox, not another adapter.",
      severity: "error",
      from: { path: `^connectors/(?!(?:${noAdapters})/)([^/]+)/.*(?:${tests})` },
      to: { path: "^(api|admin|connectors)/", pathNot: "^connectors/(sdk|conformance|sandbox|$1|node_modules)/" },
    },
    {
      name: "conformance-knows-only-the-sdk",
      comment: "The kit judges adapters by the contract, so it may know the contract alone.",
      severity: "error",
      from: { path: "^connectors/conformance/", pathNot: tests },
      to: { path: "^(api|admin|schema|connectors)/", pathNot: "^connectors/(sdk|conformance|node_modules)/" },
    },
    {
      name: "sandbox-knows-no-adapter",
      comment: "The sandbox's departments are written from the protocols. One that shared code with our adapter would agree with its mistakes.",
      severity: "error",
      from: { path: "^connectors/sandbox/", pathNot: tests },
      to: { path: "^(api|admin|schema|connectors)/", pathNot: "^connectors/(sandbox|sdk|node_modules)/" },
    },
    {
      name: "one-file-knows-the-connectors",
      comment: "The hub speaks to ports. Which protocols there are is known in one place, so that a new one is a new folder and one line.",
      severity: "error",
      from: { path: "^api/", pathNot: ["^api/src/departments/built-in-connectors\\.ts$", tests] },
      to: { path: "^connectors/", pathNot: "^connectors/(sdk|node_modules)/" },
    },
    {
      name: "slice-knows-no-other-slice",
      comment: "A capability is changed without reading the others. What two of them need lives in the kernel or with the departments.",
      severity: "error",
      from: { path: slices, pathNot: tests },
      to: { path: slices, pathNot: "^api/src/($1|departments)/" },
    },
    {
      name: "kernel-knows-no-slice",
      comment: "The kernel is what the slices stand on. Types of GraphQL objects that it hands out are its own.",
      severity: "error",
      from: { path: "^api/src/kernel/", pathNot: tests },
      to: { path: "^api/src/(?!kernel/|database/)[^/]+/" },
    },
    {
      name: "service-knows-no-transport",
      comment: "A service reads like the steps of a clerk: what comes in by GraphQL or HTTP has been parsed before it gets there.",
      severity: "error",
      from: { path: "\\.service\\.ts$" },
      to: { path: "(^|/)node_modules/(type-graphql|graphql|fastify|@fastify/[^/]+|@apollo/server|undici)/" },
    },
    {
      name: "resolver-knows-no-storage",
      comment: "A resolver checks the permission, parses, calls one service and maps. Storage and calls to departments are behind that service.",
      severity: "error",
      from: { path: "\\.resolver\\.ts$" },
      to: { path: ["(^|/)node_modules/(@mikro-orm/[^/]+|pg|@electric-sql/[^/]+|undici|fastify|@fastify/[^/]+)/", "\\.entity\\.ts$"] },
    },
    {
      name: "published-types-know-no-entities",
      comment: "What is stored and what is published stay apart: a new column is never published by accident.",
      severity: "error",
      from: { path: "\\.(types|inputs|results)\\.ts$" },
      to: { path: ["\\.entity\\.ts$", "(^|/)node_modules/@mikro-orm/"] },
    },
    {
      name: "admin-knows-only-the-schema",
      comment: "The admin app is a client like any other: what it needs, it asks the API.",
      severity: "error",
      from: { path: "^admin/", pathNot: tests },
      to: { path: "^(api|connectors|test)/" },
    },
    {
      name: "schema-knows-nobody",
      comment: "The contract is what others build on, so it builds on none of them.",
      severity: "error",
      from: { path: "^schema/" },
      to: { path: "^(api|admin|connectors|test)/" },
    },
    {
      name: "nobody-knows-the-tests",
      comment: "What is delivered does not lean on what tests it.",
      severity: "error",
      from: { path: "^(api|admin|connectors|schema)/", pathNot: tests },
      to: { path: ["^test/", "\\.test\\.ts$"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    // Types count: a type that crosses a border ties two parts together as a value does.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
