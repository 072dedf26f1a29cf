import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import { HubError } from "../kernel/errors.ts";
import { readHubId } from "../kernel/hub-id.ts";
import type { ViewerLive } from "../kernel/live.ts";
import type { MeldingenLiveApi } from "./live.resolver.ts";

export function createMeldingenLiveService({ live, abilities }: { readonly live: ViewerLive; readonly abilities: Abilities }): MeldingenLiveApi {
  return {
    async watch({ departmentId, id }) {
      const melding = id ? readHubId("melding", id) : undefined;
      if (id && !melding) throw new HubError("BAD_REQUEST", "the id is no melding's");
      for (const wanted of [departmentId, melding?.departmentId]) {
        const right = wanted && { departmentId: wanted, capability: Capability.MELDINGEN, action: Action.VIEW };
        if (right && !abilities.may(right)) throw new HubError("FORBIDDEN", "the viewer may see no meldingen of the department");
      }
      return live.watch("meldingChanged", (event) => {
        if (departmentId && event.departmentId !== departmentId) return false;
        return !melding || (event.departmentId === melding.departmentId && event.meldingId === melding.id);
      });
    },
  };
}
