import path from "node:path";
import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";

/** Where the hub runs while the admin is developed with `vite`: the dev server passes the api and the sign-in on to it. */
const hub = process.env["HUB_URL"] ?? "http://127.0.0.1:4000";

/** The dev server answers at the same addresses as the hub for what stands in a frame of an agent desktop. */
const embedding: Plugin = {
  name: "embedding",
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith("/insluiten/kcc-hub.js")) request.url = "/src/embed/kcc-hub.ts";
      else if (request.url?.startsWith("/insluiten/") && !request.url.includes(".json")) request.url = "/embed.html";
      next();
    });
  },
};

export default defineConfig({
  base: "/",
  plugins: [vue(), embedding],
  build: {
    target: "es2022",
    // The hub's content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: path.join(import.meta.dirname, "index.html"),
        embed: path.join(import.meta.dirname, "embed.html"),
        "kcc-hub": path.join(import.meta.dirname, "src", "embed", "kcc-hub.ts"),
      },
      // Desktops name this one in their pages, so its name stays.
      output: { entryFileNames: ({ name }) => (name === "kcc-hub" ? "insluiten/kcc-hub.js" : "assets/[name]-[hash].js") },
    },
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: { proxy: { "/graphql": hub, "/exports": hub, "/auth": hub, "/insluiten/origins.json": hub } },
});
