import { once } from "node:events";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { FaultPlan } from "./faults.ts";

export interface MailServerOptions {
  readonly faults: FaultPlan;
  readonly now: () => number;
  /** 0 or absent: any free port. */
  readonly port?: number;
}

/** A mail that came in. It goes no further. */
export interface KeptMail {
  /** From 1, in the order in which they came. */
  readonly number: number;
  readonly atMs: number;
  readonly from: string;
  /** Whom the sender named to the server, whatever stands in the mail itself. */
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailServer {
  /** `smtp://127.0.0.1:4112` */
  readonly smtpUrl: string;
  /** The last five hundred, oldest first. */
  readonly mails: readonly KeptMail[];
  close(): Promise<void>;
}

interface Envelope {
  readonly mailFrom: false | { readonly address: string };
  readonly rcptTo: readonly { readonly address: string }[];
}

const mailsMax = 500;
const mailBytesMax = 1_000_000;
const closeMsMax = 200;

/**
 * A mail server that keeps what it gets and sends nothing on. Misfortunes: `status` refuses the recipient with that code (550, 451), `hang` never answers,
 * `commit-and-hang` keeps the mail and never answers, `reset` breaks the connection.
 */
export async function startMailServer({ faults, now, port }: MailServerOptions): Promise<MailServer> {
  const mails: KeptMail[] = [];
  let count = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: mailBytesMax,
    closeTimeout: closeMsMax,
    onRcptTo(_address, session, callback) {
      const fault = faults.strike("receive");
      if (fault?.kind === "hang") return;
      if (fault?.kind === "status") return callback(Object.assign(new Error("Not here"), { responseCode: fault.status }));
      if (fault?.kind === "reset") return callback(Object.assign(new Error("Closing"), { responseCode: 421 }));
      if (fault?.kind === "commit-and-hang") hanging.add(session.id);
      return callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        void keep(Buffer.concat(chunks), session.envelope, () => {
          if (!hanging.delete(session.id)) callback();
        });
      });
    },
  });
  const hanging = new Set<string>();
  // A client that goes away in the middle is its own business.
  server.on("error", () => {});

  async function keep(bytes: Buffer, { mailFrom, rcptTo }: Envelope, done: () => void): Promise<void> {
    const { messageId = "", subject = "", text = "", html = "" } = await PostalMime.parse(new Uint8Array(bytes));
    const from = mailFrom ? mailFrom.address : "";
    count += 1;
    mails.push({ number: count, atMs: now(), from, to: rcptTo.map(({ address }) => address), messageId, subject, text, html });
    if (mails.length > mailsMax) mails.shift();
    done();
  }

  server.listen(port ?? 0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : 0;
  return {
    smtpUrl: `smtp://127.0.0.1:${actualPort}`,
    mails,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
