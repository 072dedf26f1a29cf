import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { refuseTakenPorts } from "../../.launch/ports.mjs";

const launchFolder = path.join(import.meta.dirname, "..", "..", ".launch");

test("a port in use is named, with the way to choose another", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const listeners = [{ name: "the hub", port, remedy: "PORT=4010 npm start" }];
  await expect(refuseTakenPorts(listeners)).rejects.toThrow(new RegExp(`Port ${port}, for the hub, is in use[^]*PORT=4010 npm start`));
  taken.close();
  await once(taken, "close");
  await expect(refuseTakenPorts(listeners)).resolves.toBeUndefined();
});

test("a server ends when the launcher that held its pipe is gone, however it went", async () => {
  const child = spawn(
    process.execPath,
    ["--import", pathToFileURL(path.join(launchFolder, "end-with-parent.mjs")).href, "-e", "setInterval(() => {}, 1000); console.log('up')"],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  await once(child.stdout, "data");
  const ended = once(child, "exit");
  child.stdin.destroy();
  expect((await ended)[1]).toBe("SIGTERM");
});

test("an old Node is told what to do before anything else happens", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "kcc-old-node-"));
  try {
    // Stands for an old Node: the version is read where the file reads it.
    const pretend = path.join(folder, "pretend.mjs");
    await writeFile(pretend, `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.19.0" } });`);
    const child = spawn(process.execPath, ["--import", pathToFileURL(pretend).href, path.join(launchFolder, "start.mjs")], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    const [code] = await once(child, "close");
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/This is Node 18\.19\.0.*Node 20 or newer[^]*https:\/\/nodejs\.org/) });
  } finally {
    await rm(folder, { recursive: true });
  }
});
