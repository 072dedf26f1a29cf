import { AxeBuilder } from "@axe-core/playwright";
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
  const { page, complaints } = await admin.openEmpty(account);
  await go(page);
  expect(await page.evaluate("document.documentElement.lang")).toBe("nl");
  expect(await page.title()).toMatch(/.+ - KCC Hub$/);
  await expectNoViolations(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflowOf(page)).toEqual([]);
  await expectNoViolations(page, (axe) => axe.withRules(rulesOfSize));
  expect(complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  await page.context().close();
}

export async function visit(page: Page, path: string, text: string): Promise<void> {
  await page.goto(path);
  await page.getByText(text).first().waitFor();
}

/** In axe's older mode, that looks at one page without opening another beside it: no page here has frames of another origin. */
export async function expectNoViolations(page: Page, choose = (axe: AxeBuilder) => axe.withTags(rules)): Promise<void> {
  const { violations } = await choose(new AxeBuilder({ page }).setLegacyMode()).analyze();
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
