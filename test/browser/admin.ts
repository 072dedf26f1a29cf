import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { build } from "vite";
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
  close(): Promise<void>;
}

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

let built: Promise<string> | undefined;

/** The admin as it is now, built once for all test files of a process. */
async function buildAdmin(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "kcc-admin-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const root = path.join(import.meta.dirname, "..", "..", "admin");
  // As it is shipped: in a test run the libraries would bring their tools for developers, which read storages that frames may not have.
  const define = { "process.env.NODE_ENV": JSON.stringify("production") };
  await build({ root, configFile: path.join(root, "vite.config.ts"), logLevel: "warn", define, build: { outDir: folder, emptyOutDir: true } });
  return folder;
}

/** The admin, served by a whole hub with sandbox departments, in a real browser. */
export async function startAdmin(options: TestHubOptions = {}): Promise<Admin> {
  built ??= buildAdmin();
  const hub = await startTestHub({ ...options, adminFolder: await built });
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  const openEmpty = (wishes: BrowserContextOptions = {}) => openWindow(browser, hub.url, wishes);
  const open = async (wishes?: BrowserContextOptions) => {
    const opened = await openEmpty(wishes);
    await opened.page.goto("/");
    return opened;
  };
  const signedIn = new Map<Account, Promise<SignedIn>>();
  const signInOnce = async (account: Account): Promise<SignedIn> => {
    const { page } = await open();
    await page.getByRole("link", { name: "Aanmelden" }).click();
    await enterPassword(page, account);
    await page.getByRole("link", { name: "Afmelden" }).waitFor();
    const state = await page.context().storageState();
    await page.context().close();
    return state;
  };
  const signedInState = async (account: Account): Promise<SignedIn> => {
    const known = signedIn.get(account) ?? signInOnce(account);
    signedIn.set(account, known);
    return await known;
  };
  return {
    hub,
    open,
    openEmpty: async (account) => await openEmpty(account && { storageState: await signedInState(account) }),
    async signIn(account, wishes) {
      const opened = await open({ ...wishes, storageState: await signedInState(account) });
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
  const context = await browser.newContext({ baseURL: url, locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce", ...wishes });
  context.setDefaultTimeout(20_000);
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
