/** A count and parcels half written survive a reload, count for nothing, and count once they are whole. */
import { expect, type Page } from '@playwright/test'
import { finding } from './act.ts'
import { drop, MARBJERG, proposalOf, ready, start, test } from './app.ts'

const change = (page: Page) => page.getByTestId('change')

async function details(page: Page) {
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Beboere og matrikler' }).click()
  return page.getByRole('dialog')
}

test('half-written counts and parcels are there again after a reload', async ({ shared: page }) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  await expect(change(page)).toContainText('(skøn')
  let dialog = await details(page)
  await dialog.getByLabel('Antal personer').fill('12')
  await dialog.getByRole('button', { name: 'Tilføj matrikel' }).click()
  await dialog.getByLabel('Matrikel 1: Matr.nr.').fill('7000d')
  await dialog.getByLabel('Grænsen i ord').fill('øst for en linje fra vejen til åen')
  await expect(dialog).toContainText('Optællingen bruges først, når antal, dato og kilde er udfyldt.')
  await dialog.getByRole('button', { name: 'Færdig' }).click()
  await expect(change(page)).toContainText('(skøn')
  await expect(page.getByTestId('save-status')).toHaveText('Gemt 14.32')

  await page.reload()
  await ready(page)
  await expect(change(page)).toContainText('(skøn')
  dialog = await details(page)
  await expect(dialog.getByLabel('Antal personer')).toHaveValue('12')
  await expect(dialog.getByLabel('Matrikel 1: Matr.nr.')).toHaveValue('7000d')
  await expect(dialog.getByLabel('Grænsen i ord')).toHaveValue('øst for en linje fra vejen til åen')
  await dialog.getByLabel('Optalt pr.').fill('1.10.2026')
  await dialog.getByLabel('Kilde').fill('CPR')
  await expect(dialog).toContainText('Optællingen bruges i kontrollen.')
  await dialog.getByLabel('Matrikel 1: Ejerlav').fill('Marbjerg By, Fløng')
  await dialog.getByLabel('Matrikel 1: Areal i m²').fill('5934')
  await expect(dialog).toContainText('1 matrikel, i alt 5.934 m²')
  await dialog.getByRole('button', { name: 'Færdig' }).click()
  await expect(change(page)).toContainText('12 beboere, optalt')
  await expect(finding(page, 'minor-change.residents')).toHaveAttribute('data-verdict', 'met')
})
