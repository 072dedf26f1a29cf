import { demoAccounts, demoPassword } from "./oidc-accounts.ts";

/** The pages that a person sees at the sandbox's OpenID provider: whole documents, with nothing from elsewhere. */

const style = `
  :root { color-scheme: light dark; --line: #767676; --accent: #00508a; --error: #a3130d; }
  @media (prefers-color-scheme: dark) { :root { --line: #9a9a9a; --accent: #8fc7f2; --error: #ffa79f; } }
  * { box-sizing: border-box; }
  body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1.5rem; }
  h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  .sandbox { border-left: 0.4rem solid var(--accent); padding: 0.25rem 0 0.25rem 0.9rem; }
  label { display: block; font-weight: 600; margin-top: 1rem; }
  input { font: inherit; width: 100%; max-width: 22rem; padding: 0.5rem; border: 1px solid var(--line); border-radius: 3px; }
  button { font: inherit; padding: 0.5rem 1rem; margin-top: 1rem; border: 2px solid var(--accent); border-radius: 3px; cursor: pointer; color: inherit; background: transparent; }
  button.main { background: #00508a; border-color: #00508a; color: #fff; font-weight: 600; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  .error { color: var(--error); font-weight: 600; }
  table { border-collapse: collapse; width: 100%; } caption { text-align: left; }
  th, td { text-align: left; padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
  td button { margin: 0; }
`;

const sandboxNotice = `
  <p class="sandbox">Dit is een <strong>proefomgeving</strong>. Alle personen en gegevens zijn verzonnen.<br>
  <span lang="en">This is a sandbox. All people and data are made up.</span></p>`;

export function signInPage(view: { readonly action: string; readonly application: string; readonly failedName?: string }): string {
  const failed = view.failedName !== undefined;
  const error = failed
    ? `<p class="error" role="alert" id="fout">Deze naam en dit wachtwoord horen niet bij elkaar. Kijk in de lijst hieronder.
       <span lang="en">(Wrong name or password.)</span></p>`
    : "";
  const describedBy = failed ? ' aria-invalid="true" aria-describedby="fout"' : "";
  return page(
    failed ? "Fout: inloggen" : "Inloggen",
    `<h1>Inloggen bij ${escapeHtml(view.application)}</h1>
    ${sandboxNotice}
    ${error}
    <form method="post" action="${escapeHtml(view.action)}">
      <label for="account">Naam <span lang="en">(account)</span></label>
      <input id="account" name="account" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${escapeHtml(view.failedName ?? "")}"${describedBy}>
      <label for="password">Wachtwoord <span lang="en">(password)</span></label>
      <input id="password" name="password" type="password" autocomplete="current-password" required${describedBy}>
      <button class="main" type="submit">Inloggen <span lang="en">(sign in)</span></button>
    </form>
    ${accountTable(view.action)}`,
  );
}

export function signOutPage(view: { readonly form: string; readonly formId: string }): string {
  return page(
    "Uitloggen",
    `<h1>Uitloggen</h1>
    ${sandboxNotice}
    <p>Wil je uitloggen? <span lang="en">(Sign out?)</span></p>
    ${view.form}
    <button class="main" type="submit" form="${view.formId}" value="yes" name="logout">Ja, uitloggen</button>
    <button type="submit" form="${view.formId}">Nee, ingelogd blijven</button>`,
  );
}

/** For an application that has said whom it signs out: goes on by itself, as other providers do, and has a button where scripts are off. */
export function signingOutPage(view: { readonly form: string; readonly formId: string }): string {
  const form = view.form.replace("</form>", '<input type="hidden" name="logout" value="yes"></form>');
  return page(
    "Uitloggen",
    `<h1>Uitloggen</h1>${form}
    <noscript><button class="main" type="submit" form="${view.formId}">Ga verder</button></noscript>
    <script>document.getElementById("${view.formId}").submit();</script>`,
  );
}

/** Title and text are our own, or escaped before. */
export function messagePage(view: { readonly title: string; readonly text: string }): string {
  return page(view.title, `<h1>${view.title}</h1>${sandboxNotice}<p>${view.text}</p>`);
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

function accountTable(action: string): string {
  const rows = demoAccounts.map(
    (account) => `<tr>
        <th scope="row">${account.name}</th><td>${demoPassword(account.name)}</td><td>${account.description} (${account.roles.join(", ")})</td>
        <td><form method="post" action="${escapeHtml(action)}"><input type="hidden" name="account" value="${account.name}">
          <input type="hidden" name="password" value="${demoPassword(account.name)}">
          <button type="submit" aria-label="Inloggen als ${account.name}">Kies</button></form></td>
      </tr>`,
  );
  return `<h2>Proefaccounts <span lang="en">(demo accounts)</span></h2>
    <table>
      <caption>Kies een account om meteen in te loggen.</caption>
      <thead><tr><th scope="col">Naam</th><th scope="col">Wachtwoord</th><th scope="col">Rol</th><td></td></tr></thead>
      <tbody>${rows.join("")}</tbody>
    </table>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – proefomgeving</title>
  <style>${style}</style>
</head>
<body><main>${body}</main></body>
</html>`;
}
