import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { type Exchange, keyOf } from "./exchange.ts";

// All four departments in one process: what was recorded, said again as fast as Node can. Written on bare sockets, so that the departments take as little
// of the machine as possible. `node upstream-server.ts PORT EXCHANGES.json`; `GET /served` tells how many questions were answered.
const [port = "0", file = ""] = process.argv.slice(2);

const recorded: readonly Exchange[] = JSON.parse(readFileSync(file, "utf8"));
const answers = new Map(recorded.map((exchange) => [keyOf(exchange), toBytes(exchange)]));
let served = 0;

createServer((socket) => {
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  answerAll(socket);
}).listen(Number(port), "127.0.0.1");

function answerAll(socket: Socket): void {
  let waiting = "";
  socket.on("data", (bytes) => {
    waiting += bytes.toString("latin1");
    for (;;) {
      const headEnd = waiting.indexOf("\r\n\r\n");
      if (headEnd < 0) return;
      const head = waiting.slice(0, headEnd);
      const bodyStart = headEnd + 4;
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (waiting.length < bodyStart + length) return;
      const [method = "", path = ""] = head.slice(0, head.indexOf("\r\n")).split(" ");
      socket.write(answerTo(method, path, Buffer.from(waiting.slice(bodyStart, bodyStart + length), "latin1").toString()));
      waiting = waiting.slice(bodyStart + length);
    }
  });
}

function answerTo(method: string, path: string, body: string): Buffer {
  if (path === "/served") return toBytes({ status: 200, contentType: "application/json", answer: String(served) });
  served += 1;
  return (
    answers.get(keyOf({ method, path, body })) ?? toBytes({ status: 404, contentType: "text/plain", answer: `nothing was recorded for ${method} ${path}` })
  );
}

function toBytes({ status, contentType, answer }: Pick<Exchange, "status" | "contentType" | "answer">): Buffer {
  const head = `HTTP/1.1 ${status} Recorded\r\ncontent-type: ${contentType}\r\ncontent-length: ${Buffer.byteLength(answer)}\r\n\r\n`;
  return Buffer.from(head + answer);
}
