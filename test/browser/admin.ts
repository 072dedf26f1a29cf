import path from "node:path";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { builtOnce } from "../support/built-once.ts";
import { startTestHub, type Account, type TestHub, type TestHubOptions } from "../support/hub.ts";

/** Path of the browser; without it these tests are left out. */
export const browserPath = process.env.CHROMIUM;

export interface AdminWindow {
  readonly page: Page;
  /** What the browser complained about: scripts that failed, what the content security policy refused. */
  readonly complaints: readonly string[];
}

export interface Admin {
  readonly hub: TestHub;
  /** A window of its own, signed in through the sandbox's OpenID provider as a person would; the first window of an account does it for the others. */
  signIn(account: Account, options?: BrowserContextOptions): Promise<AdminWindow>;
  /** A window in which nobody is signed in. */
  open(options?: BrowserContextOptions): Promise<AdminWindow>;
  /** A window with no page in it yet, of an account that is signed in, or of nobody. */
  openEmpty(account?: Account): Promise<AdminWindow>;
  /** A tab with no page in it yet, beside the account's other ones, so that it finds the hub's files in the browser; of what other tabs stored it finds nothing. */
  openTab(account?: Account): Promise<AdminWindow>;
  close(): Promise<void>;
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** The admin as it is now. */
async function buildAdmin(): Promise<string> {
  // As it is shipped: in a test run the libraries would bring their tools for developers, which read storages that frames may not have.
  const define = { "process.env.NODE_ENV": JSON.stringify("production") };
  return await builtOnce("admin", path.join(import.meta.dirname, "..", "..", "admin"), { define });
}

/** The admin, served by a whole hub with sandbox departments, in a real browser. */
export async function startAdmin(options: TestHubOptions = {}): Promise<Admin> {
  const hub = await startTestHub({ ...options, adminFolder: await buildAdmin() });
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--process-per-site"] });
  const openEmpty = (wishes: BrowserContextOptions = {}) => openWindow(browser, hub.url, wishes);
  const open = async (wishes?: BrowserContextOptions) => {
    const opened = await openEmpty(wishes);
    await opened.page.goto("/");
    return opened;
  };
  const signedIn = new Map<Account, Promise<Cookies>>();
  const signInOnce = async (account: Account): Promise<Cookies> => {
    const { page } = await open();
    await page.getByRole("link", { name: "Aanmelden" }).click();
    await enterPassword(page, account);
    await page.getByRole("link", { name: "Afmelden" }).waitFor();
    const cookies = await page.context().cookies();
    await page.context().close();
    return cookies;
  };
  const cookiesOf = async (account: Account | undefined): Promise<Cookies> => {
    if (!account) return [];
    const known = signedIn.get(account) ?? signInOnce(account);
    signedIn.set(account, known);
    return await known;
  };
  const stateOf = async (account: Account | undefined) => ({ cookies: await cookiesOf(account), origins: [] });
  const shared = new Map<Account | undefined, Promise<Page>>();
  return {
    hub,
    open,
    openEmpty: async (account) => await openEmpty({ storageState: await stateOf(account) }),
    async openTab(account) {
      const known = shared.get(account) ?? openIdle(browser, hub.url);
      shared.set(account, known);
      const idle = await known;
      await idle.evaluate("localStorage.clear()");
      await idle.context().clearCookies();
      await idle.context().addCookies(await cookiesOf(account));
      return await openPage(idle.context(), hub.url);
    },
    async signIn(account, wishes) {
      const opened = await open({ ...wishes, storageState: await stateOf(account) });
      await opened.page.getByRole("link", { name: "Afmelden" }).waitFor();
      return opened;
    },
    async close() {
      await browser.close();
      await hub.close();
    },
  };
}

/** On the page of the sandbox's OpenID provider. */
export async function enterPassword(page: Page, account: Account): Promise<void> {
  await page.getByLabel("Naam").fill(account);
  await page.getByLabel("Wachtwoord").fill(`${account}-pw`);
  await page.keyboard.press("Enter");
}

async function openWindow(browser: Browser, url: string, wishes: BrowserContextOptions): Promise<AdminWindow> {
  return await openPage(await openContext(browser, url, wishes), url);
}

async function openContext(browser: Browser, url: string, wishes: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce", ...wishes });
  context.setDefaultTimeout(20_000);
  return context;
}

/** A page of the hub without a script: as long as it is open, the browser keeps the process of the pages beside it, and what that compiled. */
async function openIdle(browser: Browser, url: string): Promise<Page> {
  const context = await openContext(browser, url);
  const page = await context.newPage();
  await page.goto("/favicon.svg");
  return page;
}

async function openPage(context: BrowserContext, url: string): Promise<AdminWindow> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // That nobody is signed in is told with a 401, which browsers log by themselves; the identity provider's pages are not ours.
    const isOurs = message.location().url.startsWith(url) && !message.text().includes("status of 401");
    if (message.type() === "error" && isOurs) complaints.push(message.text());
  });
  return { page, complaints };
}
