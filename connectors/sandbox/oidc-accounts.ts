/** Somebody who can sign in to the sandbox. The password is `<name>-pw`: these are no secrets. */
export interface DemoAccount {
  readonly name: string;
  /** Stays the same from one start to the next, as it would at a real provider. */
  readonly subject: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** What this account is for, in plain Dutch. */
  readonly description: string;
}

export const demoAccounts: readonly DemoAccount[] = [
  account("anna", "agent", "medewerker van het contactcentrum", "5b1f0e52-6c0a-4a55-9a39-7f5c1d6f0a01"),
  account("bram", "kennisbank-manager", "beheerder van de kennisbank", "5b1f0e52-6c0a-4a55-9a39-7f5c1d6f0a02"),
  account("carla", "supervisor", "teamleider", "5b1f0e52-6c0a-4a55-9a39-7f5c1d6f0a03"),
  account("dirk", "integrator", "koppelt de afdelingen aan", "5b1f0e52-6c0a-4a55-9a39-7f5c1d6f0a04"),
  account("els", "auditor", "kijkt mee in het logboek", "5b1f0e52-6c0a-4a55-9a39-7f5c1d6f0a05"),
  account("fien", "agent", "medewerker van het contactcentrum, in het avondteam", "5b1f0e52-6c0a-4a55-9a39-7f5c1d6f0a06", "team-avond"),
  account("gijs", "supervisor", "teamleider van het avondteam", "5b1f0e52-6c0a-4a55-9a39-7f5c1d6f0a07", "team-avond"),
];

export function demoPassword(name: string): string {
  return `${name}-pw`;
}

/** The account whose name and password these are. */
export function findDemoAccount(credentials: { readonly name: string; readonly password: string }): DemoAccount | undefined {
  const name = credentials.name.trim().toLowerCase();
  return demoAccounts.find((known) => known.name === name && credentials.password === demoPassword(name));
}

function account(name: string, role: string, description: string, subject: string, ...teams: readonly string[]): DemoAccount {
  const givenName = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return { name, subject, displayName: `${givenName} Test`, givenName, email: `${name}@example.test`, roles: [role, ...teams], description };
}
