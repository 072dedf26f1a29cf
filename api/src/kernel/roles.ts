/** Who works in the inbox of suggestions, website reports and feedback on articles. They see no citizens; supervisors look along and may take over. */
export const inboxRoles = ["kennisbank-manager", "internet-manager", "supervisor"] as const;

/** The teams that answer for what comes in, besides the departments. */
export const inboxTeams = { knowledge: "kennisbank", internet: "internet" } as const;
