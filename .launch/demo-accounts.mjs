// Names and roles as the sandbox's sign-in knows them (connectors/sandbox/oidc-accounts.ts); a test keeps the two equal.
export const demoAccounts = [
  { name: "anna", role: "agent" },
  { name: "bram", role: "kennisbank-manager" },
  { name: "carla", role: "supervisor" },
  { name: "dirk", role: "integrator" },
  { name: "els", role: "auditor" },
  { name: "fien", role: "agent,team-avond" },
  { name: "gijs", role: "supervisor,team-avond" },
];
