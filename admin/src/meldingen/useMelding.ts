import { MeldingChangedDocument, MeldingDocument, type MeldingDetailsFragment, type MeldingLineFragment, type MeldingStatus } from "@kcc-hub/schema/admin";
import { useLive } from "../kernel/graphql/useLive.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type Melding = MeldingDetailsFragment;
export type MeldingLine = MeldingLineFragment;
export type MeldingAction = "notitie" | "wijzigen" | "annuleren" | "aansluiten" | "klacht";

export function useMelding(id: () => string) {
  return useQuery(MeldingDocument, () => ({ id: id() }));
}

/** Calls when the hub notices a change at the department. Of a melding that is there: of what is not found nothing can be heard. */
export function useMeldingChanges(id: () => string | undefined, onChange: () => void): void {
  useLive(
    MeldingChangedDocument,
    () => {
      const watched = id();
      return watched === undefined ? undefined : { id: watched };
    },
    onChange,
  );
}

export function pathOf(meldingId: string, action?: MeldingAction): string {
  return `/meldingen/${encodeURIComponent(meldingId)}${action ? `/${action}` : ""}`;
}

const closed: ReadonlySet<MeldingStatus> = new Set(["RESOLVED", "CANCELLED", "SPLIT"]);

/** Nothing more is done about it: a caller who still sees the fault reports it anew. */
export function isClosed({ status }: { readonly status: MeldingStatus }): boolean {
  return closed.has(status);
}
