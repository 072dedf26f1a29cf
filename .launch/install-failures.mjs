// What the package tools say, and what a person can do about it. The first that matches is told; a full disk comes first, because it causes the others.
const remedies = [
  {
    pattern: /ENOSPC|no space left on device/i,
    text: () => "The disk is full. The packages take about 1 GB: free some space and run the same command again.",
  },
  {
    pattern: /EINTEGRITY|TARBALL_INTEGRITY|BAD_TARBALL|unexpected end of file|Z_BUF_ERROR|incorrect data check/i,
    text: (pnpm) => `A download was broken off or damaged. Run the same command again; if it happens twice, run "npx ${pnpm} store prune" first.`,
  },
  {
    pattern: /OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH/,
    text: (pnpm) => `A package.json and pnpm-lock.yaml do not agree. If you changed a package.json, run "npx ${pnpm} install" and commit the lock file.`,
  },
  {
    pattern: /CERT_|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|certificate/i,
    text: () =>
      "The package registry's certificate is not trusted here, as happens behind a company's proxy. Point NODE_EXTRA_CA_CERTS at your organisation's certificate file and try again.",
  },
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT|META_FETCH_FAIL|network request/i,
    text: () =>
      "The package registry cannot be reached. Check the internet connection, and the proxy where there is one (npm config get proxy); then run the same command again. What was fetched already is kept.",
  },
  {
    pattern: /\bE?40[13]\b|FETCH_40[13]/,
    text: () => "The package registry refused us (401 or 403). Check the registry and the sign-in that npm uses here: npm config get registry.",
  },
  {
    pattern: /\bE404\b|FETCH_404|NO_MATCHING_VERSION|ETARGET/,
    text: () =>
      "The package registry that npm uses here (npm config get registry) lacks one of the packages. Try the public one: npm config set registry https://registry.npmjs.org",
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    text: () => "Something may not be written. Is this folder yours, and not read-only? Is npm's cache (npm config get cache)?",
  },
];

/** What to do about a failed installation, in plain words. */
export function explainInstallFailure(log, pnpm) {
  const remedy = remedies.find(({ pattern }) => pattern.test(log));
  return remedy ? remedy.text(pnpm) : `The packages could not be installed. The last that was said:\n${lastLines(log)}`;
}

export function lastLines(log, count = 15) {
  return log
    .trimEnd()
    .split("\n")
    .slice(-count)
    .map((line) => `    ${line}`)
    .join("\n");
}
