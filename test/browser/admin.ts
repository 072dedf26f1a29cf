import { mkdtemp, rm } from "node:fs/promises";
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
  close(): Promise<void>;
}

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The admin as it is built now, served by a whole hub with sandbox departments, in a real browser. */
export async function startAdmin(options: TestHubOptions = {}): Promise<Admin> {
  const folder = await mkdtemp(path.join(tmpdir(), "kcc-admin-"));
  const root = path.join(import.meta.dirname, "..", "..", "admin");
  // As it is shipped: in a test run the libraries would bring their tools for developers, which read storages that frames may not have.
  const define = { "process.env.NODE_ENV": JSON.stringify("production") };
  await build({ root, configFile: path.join(root, "vite.config.ts"), logLevel: "warn", define, build: { outDir: folder, emptyOutDir: true } });
  const hub = await startTestHub({ ...options, adminFolder: folder });
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  const open = (wishes: BrowserContextOptions = {}) => openWindow(browser, hub.url, wishes);
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
  return {
    hub,
    open,
    async signIn(account, wishes) {
      const known = signedIn.get(account) ?? signInOnce(account);
      signedIn.set(account, known);
      const opened = await open({ ...wishes, storageState: await known });
      await opened.page.getByRole("link", { name: "Afmelden" }).waitFor();
      return opened;
    },
    async close() {
      await browser.close();
      await hub.close();
      await rm(folder, { recursive: true, force: true });
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
  await page.goto("/");
  return { page, complaints };
}
