import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { demoPassword } from "./oidc-accounts.ts";

export interface SignIn {
  readonly issuer: string;
  /** Name of a demo account. */
  readonly account: string;
  readonly password?: string;
  /** Absent: the hub's own client. Without a secret it signs in as a public client. */
  readonly client?: { readonly id: string; readonly secret?: string };
}

export interface SignedIn {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken?: string;
  readonly expiresIn: number;
}

const Tokens = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string().optional(), expires_in: z.number() });
const stepsMax = 10;

/** Walks the code flow with PKCE as a browser and an application do together, and comes back with what the application gets. */
export async function signIn(wish: SignIn): Promise<SignedIn> {
  const client = wish.client ?? { id: "kcc-hub", secret: "web-secret" };
  const verifier = randomBytes(32).toString("base64url");
  const returnAddress = "http://127.0.0.1/callback";
  const start = new URL("/auth", wish.issuer);
  start.search = new URLSearchParams({
    client_id: client.id,
    response_type: "code",
    scope: "openid profile email",
    redirect_uri: returnAddress,
    state: randomBytes(8).toString("hex"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  const credentials = new URLSearchParams({ account: wish.account, password: wish.password ?? demoPassword(wish.account) });
  const returned = await browse({ start, until: returnAddress, form: credentials });
  const code = returned.searchParams.get("code");
  if (!code) throw new Error(`${wish.issuer} did not sign in ${wish.account}: ${returned.searchParams.get("error") ?? "no code"}`);
  const response = await fetch(new URL("/token", wish.issuer), {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: returnAddress,
      code_verifier: verifier,
      client_id: client.id,
      ...(client.secret === undefined ? {} : { client_secret: client.secret }),
    }),
  });
  if (!response.ok) throw new Error(`${wish.issuer} gave no token for ${wish.account}: status ${response.status}`);
  const tokens = Tokens.parse(await response.json());
  return { accessToken: tokens.access_token, idToken: tokens.id_token, refreshToken: tokens.refresh_token, expiresIn: tokens.expires_in };
}

/** Follows redirects with cookies, fills in the sign-in form on the way, and stops at the application's address. */
async function browse(journey: { readonly start: URL; readonly until: string; readonly form: URLSearchParams }): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = journey.start;
  let body: URLSearchParams | undefined;
  for (let step = 0; step < stepsMax; step += 1) {
    const response = await fetch(url, {
      method: body ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body ? { body } : {}),
    });
    await response.arrayBuffer();
    keepCookies(cookies, response);
    const location = response.headers.get("location");
    if (location) {
      url = new URL(location, url);
      if (url.href.startsWith(journey.until)) return url;
      body = undefined;
    } else if (response.status === 200 && !body) {
      body = journey.form;
    } else {
      throw new Error(`Signing in stopped at ${url.pathname} with status ${response.status}`);
    }
  }
  throw new Error(`Signing in did not end after ${stepsMax} steps`);
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const pair = line.split(";", 1)[0] ?? "";
    const middle = pair.indexOf("=");
    if (middle < 0) continue;
    const value = pair.slice(middle + 1);
    if (value === "") cookies.delete(pair.slice(0, middle));
    else cookies.set(pair.slice(0, middle), value);
  }
}
