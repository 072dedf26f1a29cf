/** @type {import("knip").KnipConfig} */
export default {
  workspaces: {
    ".": { entry: [".launch/*.mjs", ".ci/*.mjs"], project: [".launch/**/*.mjs", ".ci/**/*.mjs"] },
    api: { entry: ["src/main.ts"], project: ["src/**/*.ts"] },
    admin: { project: ["src/**/*.{ts,vue,css}"] },
    connectors: { entry: ["sandbox/main.ts"], project: ["**/*.ts"] },
    schema: { entry: ["generated/*.ts"], project: ["generated/*.ts"] },
    test: { entry: ["bench/*-server.ts", "faults/hub-process.main.ts", "support/*.ts"], project: ["**/*.ts"] },
  },
  vitest: { config: ["test/vitest.config.ts"] },
  // The members of a GraphQL enum are used by clients.
  exclude: ["enumMembers"],
  ignoreExportsUsedInFile: true,
  // Style sheets import packages too.
  compilers: { css: (text) => [...text.matchAll(/@import\s+("[^"]+")/g)].map(([, file]) => `import ${file};`).join("\n") },
};
