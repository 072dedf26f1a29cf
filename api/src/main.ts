import { readConfig } from "./config.ts";
import { ConfigurationError } from "./departments/departments.configuration.ts";
import { startHub } from "./server.ts";

try {
  const hub = await startHub({ config: readConfig(process.env) });
  const stop = () => {
    // A second signal ends it at once.
    process.removeAllListeners("SIGTERM").removeAllListeners("SIGINT");
    void hub.close().then(() => process.exit(0));
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
} catch (error) {
  // What a person must mend is said without a stack; anything else is a fault and shows where.
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
