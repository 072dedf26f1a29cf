import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

/** Where the hub runs while the admin is developed with `vite`: the dev server passes the api and the sign-in on to it. */
const hub = process.env["HUB_URL"] ?? "http://127.0.0.1:4000";

export default defineConfig({
  base: "/",
  plugins: [vue()],
  build: {
    target: "es2022",
    // The hub's content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: { proxy: { "/graphql": hub, "/auth": hub } },
});
