import { Readable } from "node:stream";
import type { InboxExportApi } from "../../../api/src/inbox/export.service.ts";
import { worksInInbox } from "../../../api/src/inbox/inbox.tools.ts";
import type { Abilities } from "../../../api/src/kernel/abilities.ts";
import { HubError } from "../../../api/src/kernel/errors.ts";

/** Who may have the file is decided as in the hub; what is in it is one line. */
export function inboxExport(counter: { calls: number }, abilities: Abilities): InboxExportApi {
  return {
    checkRight: () => {
      if (!worksInInbox(abilities)) throw new HubError("FORBIDDEN", "the viewer does not work in the inbox");
    },
    begin: () => {
      counter.calls += 1;
      return Promise.resolve({ day: "2026-11-28", itemsCount: 0, parts: Readable.from(["Soort;Stand\r\n"]) });
    },
  };
}
