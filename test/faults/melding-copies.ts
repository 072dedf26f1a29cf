import type { Sandbox } from "@kcc-hub/connectors/sandbox";
import { Capability } from "../../api/src/kernel/abilities.ts";
import type { TestHubOptions } from "../support/hub.ts";

export const meldingKinds = ["stadsbeheer", "vth"] as const;
export type MeldingKind = (typeof meldingKinds)[number];

export function systemOf(sandbox: Sandbox, kind: MeldingKind): Sandbox["vthMeldingen"] {
  return kind === "stadsbeheer" ? sandbox.stadsbeheerMeldingen : sandbox.vthMeldingen;
}

/** Its id in the hub. */
export function meldingDepartmentId(kind: MeldingKind, place: number): string {
  return place === 0 ? kind : `${kind}-${place + 1}`;
}

type Configuration = Parameters<NonNullable<TestHubOptions["change"]>>[0];

/** The departments with meldingen once more for each further sandbox, at that sandbox's address, with the same rights. */
export function withMeldingCopies(configuration: Configuration, sandboxes: readonly Sandbox[]): Configuration {
  const copies = sandboxes.flatMap((sandbox, place) =>
    meldingKinds.map((kind) => {
      const department = configuration.departments.find(({ id }) => id === kind);
      const meldingen = department?.capabilities.meldingen;
      if (!meldingen) throw new Error(`${kind} is not connected for meldingen`);
      const { baseUrl } = systemOf(sandbox, kind);
      const address = kind === "stadsbeheer" ? { baseUrl, tokenUrl: sandbox.stadsbeheerMeldingen.tokenUrl } : { baseUrl };
      const settings = { ...meldingen.settings, ...address };
      return { ...department, id: meldingDepartmentId(kind, place + 1), capabilities: { meldingen: { ...meldingen, settings } } };
    }),
  );
  const rights = configuration.rights.map((right) =>
    right.capability === Capability.MELDINGEN && right.departments !== "all"
      ? { ...right, departments: [...right.departments, ...copies.map(({ id }) => id)] }
      : right,
  );
  return { ...configuration, departments: [...configuration.departments, ...copies], rights };
}
