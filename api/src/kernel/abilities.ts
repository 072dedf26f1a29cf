/** What a department can be connected for. The names equal those of the connectors' ports, in capitals. */
export enum Capability {
  APPOINTMENTS = "APPOINTMENTS",
  MELDINGEN = "MELDINGEN",
  PERSONS = "PERSONS",
  REQUESTS = "REQUESTS",
}

export enum Action {
  VIEW = "VIEW",
  CREATE = "CREATE",
  CHANGE = "CHANGE",
  CANCEL = "CANCEL",
}

export interface RightKey {
  readonly departmentId: string;
  readonly capability: Capability;
  readonly action: Action;
}

/** Who asks. Comes from a verified token or a server-side session, never from the request itself. */
export interface Viewer {
  /** Stable id of the account (`sub`). */
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** A service account acts for no person: it gets no personal data and makes no writes. */
  readonly kind: "person" | "service";
}

/** What the viewer may do: decided anew for every request, from the hub's own table. Anything not granted is denied. */
export interface Abilities {
  readonly viewer: Viewer;
  may(right: RightKey): boolean;
  hasRole(...roles: readonly string[]): boolean;
  /** Everything that is granted, for desktops that want to know beforehand. */
  readonly granted: readonly RightKey[];
}

/** `keys` spares the making of the set where the same rights serve many requests. */
export function createAbilities(viewer: Viewer, granted: readonly RightKey[], keys: ReadonlySet<string> = rightKeys(granted)): Abilities {
  return {
    viewer,
    granted,
    may: (right) => viewer.kind === "person" && keys.has(keyOf(right)),
    hasRole: (...roles) => viewer.kind === "person" && roles.some((role) => viewer.roles.includes(role)),
  };
}

export function rightKeys(granted: readonly RightKey[]): ReadonlySet<string> {
  return new Set(granted.map(keyOf));
}

function keyOf({ departmentId, capability, action }: RightKey): string {
  return `${departmentId}/${capability}/${action}`;
}
