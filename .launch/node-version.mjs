// Imported first by everything that a newcomer starts, so that an old Node is named before anything else can go wrong on it.
const oldestMajor = 20;

if (Number(process.versions.node.split(".")[0]) < oldestMajor) {
  console.error(
    `This is Node ${process.versions.node}; KCC Hub needs Node ${oldestMajor} or newer to start.\n` +
      "Install a current one from https://nodejs.org (or with your own version manager), open a new terminal and try again.",
  );
  process.exit(1);
}
