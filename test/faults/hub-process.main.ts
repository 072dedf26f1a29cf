import type { HubConfig } from "@kcc-hub/api/config";
import { departmentsConfiguration } from "@kcc-hub/api/departments";
import { startHub } from "@kcc-hub/api/server";
import { migratedData } from "../support/migrated-data.ts";

interface Settings {
  readonly config: Omit<HubConfig, "secrets">;
  readonly departments: unknown;
  readonly secrets: Readonly<Record<string, string>>;
}

/** A hub in a process of its own, that tests can kill. Its settings come as one JSON text; it tells its parent where it answers. */
const { config, departments, secrets }: Settings = JSON.parse(process.env.HUB_TEST_SETTINGS ?? "{}");
const hub = await startHub({
  config: { ...config, secrets: (name) => secrets[name] },
  departments: departmentsConfiguration.parse(departments),
  ...(await migratedData()),
});
process.send?.({ url: hub.url });
// When the parent is gone, so is the reason to be here.
process.once("disconnect", () => process.exit(0));
