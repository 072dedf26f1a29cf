import type { Locator, Page } from "playwright-core";
import type { Account } from "../support/hub.ts";
import type { Admin, AdminWindow } from "./admin.ts";

/** Somebody at a keyboard, without a mouse. */
export interface Typist {
  readonly page: Page;
  button(name: string | RegExp): Locator;
  link(name: string | RegExp): Locator;
  field(name: string): Locator;
  /** Free times of the chosen day, of both parts of the day. */
  times(): Locator;
  press(target: Locator): Promise<void>;
  type(name: string, text: string): Promise<void>;
  /** Replaces what is in a field. */
  retype(name: string, text: string): Promise<void>;
  tabTo(target: Locator): Promise<void>;
  arrowTo(target: Locator): Promise<void>;
  hasFocus(target: Locator): Promise<boolean>;
  /** Waits for a text; `false` when it does not come. */
  sees(text: string | RegExp): Promise<boolean>;
  /** Closes the window and gives what the browser complained about. */
  readonly leave: () => Promise<readonly string[]>;
}

const tabsMax = 150;
const seeMs = 20_000;

/** A window at a page of the admin, signed in, and somebody to type in it. */
export async function sitDown(admin: Admin, account: Account, path = "/"): Promise<Typist> {
  const opened = await admin.openEmpty(account);
  await opened.page.goto(path);
  // Pages for desktops have no navigation.
  if (!path.startsWith("/insluiten/")) await opened.page.getByRole("link", { name: "Afmelden" }).waitFor();
  return createTypist(opened);
}

export function createTypist({ page, complaints }: AdminWindow): Typist {
  const { keyboard } = page;
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const hasFocus = async (target: Locator) => (await target.and(page.locator(":focus")).count()) === 1;

  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let tabs = 0; tabs < tabsMax; tabs += 1) {
      if (await hasFocus(target)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`${String(target)} was not reached in ${tabsMax} tabs`);
  }

  return {
    page,
    field,
    hasFocus,
    tabTo,
    button: (name) => page.getByRole("button", { name, exact: typeof name === "string" }),
    link: (name) => page.getByRole("link", { name, exact: typeof name === "string" }),
    times: () => page.getByRole("group", { name: /: (ochtend|middag)$/ }).getByRole("radio"),
    async press(target) {
      await tabTo(target);
      await keyboard.press("Enter");
    },
    async type(name, text) {
      await tabTo(field(name));
      await keyboard.type(text);
    },
    async retype(name, text) {
      await tabTo(field(name));
      await keyboard.press("Control+A");
      await keyboard.type(text);
    },
    async arrowTo(target) {
      await target.waitFor();
      const group = target.locator("xpath=ancestor::fieldset[1]");
      for (let tabs = 0; tabs < tabsMax && (await group.locator(":focus").count()) === 0; tabs += 1) await keyboard.press("Tab");
      await keyboard.press("Space");
      for (let steps = 0; steps < tabsMax && !(await target.isChecked()); steps += 1) await keyboard.press("ArrowDown");
      if (!(await target.isChecked())) throw new Error(`${String(target)} was not reached with the arrow keys`);
    },
    sees: (text) =>
      page
        .getByText(text)
        .first()
        .waitFor({ timeout: seeMs })
        .then(
          () => true,
          () => false,
        ),
    async leave() {
      await page.context().close();
      return complaints;
    },
  };
}
