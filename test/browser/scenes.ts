import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Account } from "../support/hub.ts";
import type { Admin } from "./admin.ts";

/** A page in one of its states, and how an account comes there. */
export interface Scene {
  readonly name: string;
  readonly account?: Account;
  readonly go: (page: Page) => Promise<void>;
}

/** What another size of window can break. */
const rulesOfSize = ["target-size", "scrollable-region-focusable", "aria-required-children", "aria-required-parent", "landmark-unique"];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No violations in a wide and in a narrow window, nothing cut off, and nothing that the browser complains about. */
export async function expectAccessible(admin: Admin, { account, go }: Scene): Promise<void> {
  const { page, complaints } = await admin.openTab(account);
  try {
    await go(page);
    expect(await page.evaluate("document.documentElement.lang")).toBe("nl");
    expect(await page.title()).toMatch(/.+ - KCC Hub$/);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowOf(page)).toEqual([]);
    await expectNoViolations(page, rulesOfSize);
    expect(complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  } finally {
    await page.close();
  }
}

export async function visit(page: Page, path: string, text: string): Promise<void> {
  await page.goto(path);
  await page.getByText(text).first().waitFor();
}

/** Without its comments and long names, which `source` of the package has. */
const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No violations on the page, nor in its frames. */
export async function expectNoViolations(page: Page, runOnly: RunOptions["runOnly"] = { type: "tag", values: rules }): Promise<void> {
  // So much to compile that a page which has it does not get it again.
  for (const frame of page.frames()) if ((await frame.evaluate("typeof axe")) === "undefined") await frame.evaluate(await axeSource);
  // Of what passes nothing is read, so axe need not describe it.
  const options: RunOptions = { runOnly, resultTypes: ["violations"] };
  const violations: AxeResults["violations"] = await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ""}`).join("; ")}`),
  ).toEqual([]);
}

/** What sticks out of the window to the right; empty when one need not scroll sideways. */
export async function overflowOf(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width + 1).map((element) => element.tagName + "." + element.className);
  })()`);
  return Array.isArray(found) ? found.map(String) : [];
}
