/** Parcels pasted from a spreadsheet: looked at row by row, mended, and one step to undo. By mouse and by keyboard. */
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import type { TransferParcels } from '../../src/proposal/types.ts'
import { accessible, DIALOG } from './accessible.ts'
import { start, test } from './app.ts'

const HEAD = 'Matr.nr.\tEjerlav\tm²\tHel/del\tFra\tTil'
const TABLE = [
  HEAD,
  '7000d\tMarbjerg By, Fløng\t5.934\tdel\tHøje-Taastrup\tRoskilde',
  '125 n\tTaastrup-Valby By, Taastrup Nykirke\t9.956\tdel\t0169\t0165',
  '4a\tMarbjærg By, Fløng\t100,5\thel\tHøje-Taastrup\tRoskilde',
  'I alt\t\t15.890'
].join('\n')

async function openTable(page: Page) {
  await page.getByRole('button', { name: 'Anden ændring' }).click()
  await page.getByRole('menuitem', { name: 'Matrikler fra tabel …' }).click()
  return page.getByRole('dialog', { name: 'Matrikler fra tabel' })
}

/** As from the clipboard of a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Rækker fra et regneark').fill(text)
}

async function changes(page: Page): Promise<TransferParcels[]> {
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const path = await (await downloading).path()
  return (JSON.parse(await readFile(path, 'utf8')) as { changes: TransferParcels[] }).changes
}

test('a pasted table is shown row by row, and what is sound of it becomes changes', async ({ shared: page }) => {
  await start(page)
  const dialog = await openTable(page)
  await paste(page, TABLE)
  const preview = dialog.getByTestId('parcel-preview')
  await expect(preview.getByRole('row')).toHaveCount(5)
  const faulty = preview.getByRole('row').filter({ hasText: '4a' })
  await expect(faulty).toContainText('Arealet »100,5« har decimaler')
  await expect(faulty).toContainText('Marbjerg By, Fløng')
  await expect(preview).toContainText('Summen stemmer.')
  await expect(dialog.getByRole('status')).toContainText('2 matrikler, i alt 15.890 m²')
  await expect(dialog.getByRole('status')).toContainText('1 række har fejl og kommer ikke med')
  await accessible(page, DIALOG)
  await expect(dialog.getByRole('button', { name: 'Tilføj 2 matrikler' })).toBeVisible()
  // Corrected and added before the rows can have been shown anew: added is what stands in the field.
  await paste(page, TABLE.replace('5.934', '5.000'))
  await expect(preview).toContainText('5.000')
  await dialog.locator('form').evaluate((form: HTMLFormElement, text) => {
    const field = form.querySelector('textarea')
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    form.requestSubmit()
  }, TABLE)
  await expect(page.getByTestId('change')).toHaveCount(2)
  const made = await changes(page)
  expect(made.map(({ type, from, to, parcels }) => ({ type, from, to, parcels }))).toEqual([
    {
      type: 'transfer-parcels',
      from: '0169',
      to: '0265',
      parcels: [{ matrikelnr: '7000d', ejerlav: 'Marbjerg By, Fløng', areaM2: 5934, whole: false, ejerlavskode: 30253 }]
    },
    {
      type: 'transfer-parcels',
      from: '0169',
      to: '0165',
      parcels: [
        {
          matrikelnr: '125n',
          ejerlav: 'Taastrup-Valby By, Taastrup Nykirke',
          areaM2: 9956,
          whole: false,
          ejerlavskode: 21453
        }
      ]
    }
  ])
  // Both at once, and both back at once.
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('change')).toHaveCount(0)
})

test('without a mouse: rows that lack them are given their municipalities, a misspelt district is chosen', async ({
  shared: page
}) => {
  await start(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Søg handling eller sted' })).toBeFocused()
  await page.keyboard.type('matrikler fra tabel')
  await expect(page.getByRole('option', { selected: true })).toContainText('Matrikler fra tabel')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Matrikler fra tabel' })
  await dialog.getByLabel('Rækker fra et regneark').focus()
  await page.keyboard.insertText('1a\tMarbjærg By, Fløng\t1.234\n1b\tMarbjerg By, Fløng\t66')
  await expect(dialog.getByRole('status')).toContainText('2 rækker siger ikke, hvilke kommuner')
  await dialog.getByLabel('Ejerlav i række 1').focus()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByLabel('Ejerlav i række 1')).toHaveCount(0)
  await dialog.getByLabel('Fra, hvor rækken ikke selv siger det').focus()
  await page.keyboard.type('Roskilde')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Lejre')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Hel')
  await expect(dialog.getByRole('status')).toContainText('2 matrikler, i alt 1.300 m²')
  await dialog.getByRole('button', { name: 'Tilføj 2 matrikler' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('change')).toHaveCount(1)
  const [made] = await changes(page)
  expect(made?.parcels.map(({ matrikelnr, whole, areaM2 }) => [matrikelnr, whole, areaM2])).toEqual([
    ['1a', true, 1234],
    ['1b', true, 66]
  ])
})

test.describe('on a phone', () => {
  test('the table can be pasted, read and placed', async ({ phone: page }) => {
    await start(page)
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('menuitem', { name: 'Matrikler fra tabel …' }).tap()
    const dialog = page.getByRole('dialog', { name: 'Matrikler fra tabel' })
    await paste(page, TABLE)
    await expect(dialog.getByTestId('parcel-preview').getByRole('row')).toHaveCount(5)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
    await dialog.getByRole('button', { name: 'Tilføj 2 matrikler' }).tap()
    await expect(page.getByTestId('change')).toHaveCount(2)
  })
})
