import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. Nothing is written outside it, save in the caches of npm and pnpm. */
export const root = fileURLToPath(new URL("..", import.meta.url));
export const dataFolder = path.join(root, ".data");
export const logFolder = path.join(dataFolder, "logs");

/** The Node that everything runs on comes with the packages, so that a newcomer's own may be older. */
export const bundledNode = path.join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** How a place is written in a message to a person. */
export function shown(file) {
  return path.relative(root, file).split(path.sep).join("/");
}
