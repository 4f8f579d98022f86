/** Known faults of accessibility: none, on the whole page or in the parts that have changed since the whole was looked at. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/** An open dialog: what lies behind it is out of reach, and as it was. */
export const DIALOG = '[role=dialog]'

export async function accessible(page: Page, within?: string): Promise<void> {
  if (within) await expect(page.locator(within).first()).toBeVisible()
  // Frames that may run scripts are none, so the answer need not be put together on a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(TAGS)
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}
