import type { FastifyRequest } from "fastify";
import type { Checked } from "./signalen-requests.ts";

const allowed = new Set(["image/jpeg", "image/png", "image/gif"]);

/** What a file of each type begins with. */
const beginnings: Readonly<Record<string, readonly number[]>> = {
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47],
  "image/gif": [0x47, 0x49, 0x46, 0x38],
};

/** The one file of a multipart form. A file that is not what it says is refused. */
export function readUpload({ body, headers }: FastifyRequest): Checked<{ readonly fileName: string }> {
  const boundary = /boundary="?([^";]+)"?/.exec(headers["content-type"] ?? "")?.[1];
  if (!Buffer.isBuffer(body) || boundary === undefined) return { errors: { file: ["Er is geen bestand opgestuurd."] } };
  const headEnd = body.indexOf("\r\n\r\n");
  const head = body.subarray(0, Math.max(0, headEnd)).toString("utf8");
  const fileName = /name="file"; filename="([^"]*)"/.exec(head)?.[1];
  const type = /^Content-Type: (\S+)/im.exec(head)?.[1] ?? "";
  if (fileName === undefined || !head.startsWith(`--${boundary}`)) return { errors: { file: ["Er is geen bestand opgestuurd."] } };
  if (!allowed.has(type)) return { errors: { file: [`Files of type '${type}' are not allowed!`] } };
  const content = body.subarray(headEnd + 4);
  if (!beginnings[type]?.every((byte, place) => content[place] === byte)) return { errors: { file: ["File is not valid"] } };
  return { value: { fileName } };
}
