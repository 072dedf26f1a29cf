import { defineConfig } from "vite";

// One file that plain Node runs: the decorators compiled away, the workspace's own TypeScript packages taken in, everything from npm left outside.
export default defineConfig({
  // type-graphql reads legacy decorators.
  oxc: { decorator: { legacy: true } },
  ssr: { noExternal: [/^@kcc-hub\//] },
  build: { ssr: "src/main.ts", outDir: "dist", target: "node26", sourcemap: true, minify: false, emptyOutDir: true },
});
