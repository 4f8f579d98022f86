/** Known faults of accessibility: none, on the whole page or in the parts that have changed since the whole was looked at. */
import { expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

/** Only what is wrong is told: to describe all that is right, node by node, takes several times as long as finding it. */
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
  resultTypes: ['violations'],
  // Frames in the page may not run scripts, so nothing in them could answer.
  iframes: false
}

/** An open dialog: what lies behind it is out of reach, and as it was. */
export const DIALOG = '[role=dialog]'

export async function accessible(page: Page, within?: string): Promise<void> {
  if (within) await expect(page.locator(within).first()).toBeVisible()
  // What is still of a former state is faint, as what is disabled is.
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  // A document keeps the judge that it has been given.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async ([part, options]) => {
      const judge = (window as unknown as { readonly axe: typeof axe }).axe
      const found = await judge.run(part ?? document, options)
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    },
    [within, OPTIONS] as const
  )
  expect(violations).toEqual([])
}
