/** Over a reload: a count and parcels half written, which count for nothing until they are whole, and what is switched off. */
import { expect, type Page } from '@playwright/test'
import { finding } from './act.ts'
import { drop, MARBJERG, proposalOf, ready, start, test } from './app.ts'

const change = (page: Page) => page.getByTestId('change').first()
const other = (page: Page) => page.getByTestId('change').nth(1)

async function details(page: Page) {
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Beboere og matrikler' }).click()
  return page.getByRole('dialog')
}

test('half-written counts and parcels, and what is switched off, are as they were after a reload', async ({
  shared: page
}) => {
  await start(page)
  const { changes } = proposalOf(MARBJERG, '0265')
  const region = { id: 'b', type: 'set-region', municipalities: ['0306'], region: '1084' }
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { changes: [...changes, region] })), 'mit.json')
  await expect(change(page)).toContainText('(skøn')
  let dialog = await details(page)
  await dialog.getByLabel('Antal personer').fill('12')
  await dialog.getByRole('button', { name: 'Tilføj matrikel' }).click()
  await dialog.getByLabel('Matrikel 1: Matr.nr.').fill('7000d')
  await dialog.getByLabel('Grænsen i ord').fill('øst for en linje fra vejen til åen')
  await expect(dialog).toContainText('Optællingen bruges først, når antal, dato og kilde er udfyldt.')
  await dialog.getByRole('button', { name: 'Færdig' }).click()
  await expect(change(page)).toContainText('(skøn')
  await page.getByRole('button', { name: 'Muligheder for ændring 2' }).click()
  await page.getByRole('menuitem', { name: 'Slå fra', exact: true }).click()
  await expect(other(page)).toContainText('Slået fra')
  await expect(page.getByTestId('save-status')).toHaveText('Gemt 14.32')

  await page.reload()
  await ready(page)
  await expect(change(page)).toContainText('(skøn')
  await expect(other(page)).toContainText('Slået fra')
  await page.keyboard.press('Control+z')
  await expect(other(page)).not.toContainText('Slået fra')
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
