/** Scenarios: a case is branched, each branch keeps its own history, and their figures are held side by side. */
import { expect, type Locator, type Page } from '@playwright/test'
import { accessible, DIALOG } from './accessible.ts'
import { drop, MARBJERG, proposalOf, ready, said, start, test } from './app.ts'

const dialog = (page: Page, name = 'Scenarier') => page.getByRole('dialog', { name })
const item = (page: Page, name: string): Locator => page.getByTestId('scenario').filter({ hasText: name })
const change = (page: Page) => page.getByTestId('change')
const row = (page: Page, heading: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: heading, exact: true }) })

/** One scenario again, named as at the beginning. The dialog is open. */
async function tidy(page: Page): Promise<void> {
  const scenarios = page.getByTestId('scenario')
  await expect(scenarios.first()).toBeVisible()
  for (let left = await scenarios.count(); left > 1; left--) {
    await dialog(page)
      .getByRole('button', { name: /^Slet: / })
      .first()
      .click()
    await dialog(page).getByRole('button', { name: 'Ja, slet' }).click()
    await expect(scenarios).toHaveCount(left - 1)
  }
  await dialog(page)
    .getByRole('button', { name: /^Omdøb: / })
    .click()
  await dialog(page).getByLabel('Scenariets navn').fill('Scenarie 1')
  await page.keyboard.press('Enter')
  await expect(item(page, 'Scenarie 1')).toContainText('åbent nu')
}

async function open(page: Page): Promise<void> {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  await expect(change(page)).toContainText(/\d+,\d\d ha fra Høje-Taastrup til Roskilde/)
}

test('branched, changed, compared, left and come back to; each has its own history, over a reload too', async ({
  shared: page
}) => {
  await open(page)
  const sentence = (await change(page).locator('.change-title').textContent()) ?? ''
  await page.getByRole('button', { name: 'Scenarie: Scenarie 1' }).click()
  await accessible(page, DIALOG)
  await dialog(page).getByRole('button', { name: 'Nyt scenarie ud fra dette' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Scenarie: Scenarie 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Slå fra' }).click()
  await expect(change(page)).toContainText('Slået fra')

  // Named.
  await page.getByRole('button', { name: 'Scenarie: Scenarie 2' }).click()
  await dialog(page).getByRole('button', { name: 'Omdøb: Scenarie 2' }).click()
  await dialog(page).getByLabel('Scenariets navn').fill('Uden marken')
  await page.keyboard.press('Enter')
  await expect(item(page, 'Uden marken')).toContainText('åbent nu')

  // Side by side: what the panel says of each.
  await dialog(page).getByRole('button', { name: 'Sammenlign forslag' }).click()
  const compare = dialog(page, 'Sammenlign forslag')
  await expect(compare.getByText('2 forslag er beregnet.')).toBeVisible()
  await expect(compare.getByRole('columnheader', { name: /Uden marken.*åbent nu/ }).first()).toBeVisible()
  const hectares = /(\d+,\d\d ha)/.exec(sentence)?.[1] ?? 'none'
  await expect(row(page, 'Flyttet areal').getByRole('cell').nth(0)).toContainText(hectares)
  await expect(row(page, 'Flyttet areal').getByRole('cell').nth(1)).toHaveText('0,00 ha')
  await expect(row(page, 'Ændringer, der regnes med').getByRole('cell').nth(1)).toHaveText('0 (af 1)')
  await expect(row(page, 'Sagens vej').getByRole('cell').nth(0)).toHaveText('Mindre grænseændring')
  await expect(row(page, 'Roskilde: areal').getByRole('cell').nth(1)).toContainText(`(+${hectares})`)
  await expect(row(page, 'Roskilde: areal').getByRole('cell').nth(2)).toHaveText('uændret')
  await accessible(page, DIALOG)
  await compare.getByRole('button', { name: 'Luk' }).click()
  // The engine is back at the one on screen.
  await expect(page.getByRole('heading', { name: 'Alle ændringer er slået fra' })).toBeVisible()

  // Back to the first: as it was left, with its own way back.
  await page.getByRole('button', { name: 'Scenarie: Uden marken' }).click()
  await dialog(page).getByRole('button', { name: 'Åbn: Scenarie 1' }).click()
  await expect(change(page).locator('.change-title')).toHaveText(sentence)
  await said(page, 'Scenariet Scenarie 1 er åbent.')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(change(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(change(page)).toHaveCount(1)

  await page.getByRole('button', { name: 'Scenarie: Scenarie 1' }).click()
  await dialog(page).getByRole('button', { name: 'Åbn: Uden marken' }).click()
  await expect(change(page)).toContainText('Slået fra')
  await expect(dialog(page)).toHaveCount(0)
  await page.reload()
  await ready(page)
  await expect(page.getByRole('button', { name: 'Scenarie: Uden marken' })).toBeVisible()
  await expect(change(page)).toContainText('Slået fra')
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
  await expect(change(page).locator('.change-title')).toHaveText(sentence)

  // Copied, and deleted after a second thought.
  await page.getByRole('button', { name: 'Scenarie: Uden marken' }).click()
  await dialog(page).getByRole('button', { name: 'Duplikér: Scenarie 1' }).click()
  await expect(page.getByTestId('scenario')).toHaveCount(3)
  await dialog(page).getByRole('button', { name: 'Slet: Scenarie 3' }).click()
  await dialog(page).getByRole('button', { name: 'Annuller' }).click()
  await expect(page.getByTestId('scenario')).toHaveCount(3)
  await dialog(page).getByRole('button', { name: 'Slet: Scenarie 3' }).click()
  await dialog(page).getByRole('button', { name: 'Ja, slet' }).click()
  await expect(page.getByTestId('scenario')).toHaveCount(2)
  await expect(dialog(page).getByRole('button', { name: 'Slet: Uden marken' })).toHaveCount(0)
  await tidy(page)
})

/** Press Tab until the button has the focus; the dialog keeps it, so that a button that can't be reached is a timeout. */
async function tabTo(button: Locator): Promise<void> {
  await expect(button).toBeEnabled()
  while (!(await button.evaluate(element => element === document.activeElement)))
    await button.page().keyboard.press('Tab')
}

test('with the keyboard alone', async ({ shared: page }) => {
  await open(page)
  const button = page.getByRole('button', { name: /^Scenarie: / })
  await page.getByLabel('Forslagets navn').focus()
  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(dialog(page).getByRole('button', { name: 'Nyt scenarie ud fra dette' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Scenarie: Scenarie 2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(dialog(page).getByRole('button', { name: 'Omdøb: Scenarie 1' }))
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByLabel('Scenariets navn')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Med marken')
  await page.keyboard.press('Enter')
  await expect(item(page, 'Med marken')).toBeFocused()
  await tabTo(dialog(page).getByRole('button', { name: 'Åbn: Med marken' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Scenarie: Med marken' })).toBeVisible()
  await expect(change(page)).toHaveCount(1)
  await button.click()
  await tidy(page)
})

test('what another tab replaced lies among the scenarios and can be opened', async ({ shared: page }) => {
  await open(page)
  await expect(page.getByTestId('save-status')).toHaveText('Gemt 14.32')
  const other = await page.context().newPage()
  await start(other)
  await expect(change(other)).toHaveCount(1)
  await other.getByLabel('Forslagets navn').fill('Fra den anden')
  await other.getByLabel('Forslagets navn').press('Enter')
  await expect(page.getByText('Skel er åben i en anden fane')).toBeVisible()
  await page.getByLabel('Forslagets navn').fill('Fra den første')
  await page.getByLabel('Forslagets navn').press('Enter')
  await page.getByRole('button', { name: 'Scenarie: Scenarie 1' }).click()
  const aside = item(page, 'Fra den anden')
  await expect(aside).toContainText('Lagt til side: gemt i en anden fane')
  await aside.getByRole('button', { name: /^Åbn/ }).click()
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Fra den anden')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Marbjerg–Fløng')
  await other.close()
  await page.getByRole('button', { name: /^Scenarie: / }).click()
  await tidy(page)
})

test.describe('on a phone', () => {
  test('scenarios are reached from the menu, and the page does not grow wider', async ({ phone: page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('menuitem', { name: 'Scenarier', exact: true }).tap()
    await dialog(page).getByRole('button', { name: 'Nyt scenarie ud fra dette' }).tap()
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('menuitem', { name: 'Sammenlign forslag' }).tap()
    await expect(dialog(page, 'Sammenlign forslag').getByText('2 forslag er beregnet.')).toBeVisible()
    await expect(row(page, 'Roskilde: beboere')).toBeVisible()
    await accessible(page, DIALOG)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.screenshot({ path: 'test-results/compare-phone.png' })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('menuitem', { name: 'Scenarier', exact: true }).tap()
    await tidy(page)
  })
})
