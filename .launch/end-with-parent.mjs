// Loaded into each server that `npm start` starts. Its standard input is a pipe from the launcher; when that closes, the launcher is gone,
// however it ended, and the server must not stay behind with the port and the database.
process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.on("error", () => process.kill(process.pid, "SIGTERM"));
process.stdin.resume();
process.stdin.unref?.();
