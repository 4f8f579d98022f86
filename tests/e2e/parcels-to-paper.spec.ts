/** From the cadastre's list to the order's annex in Word, with the keyboard alone: two dialogs, no drawing. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { wordsOf } from '../support/word.ts'
import { finding } from './act.ts'
import { start, test } from './app.ts'

const TABLE = [
  'Matr.nr.\tEjerlav\tm²\tHel/del\tFra\tTil',
  '7000d\tMarbjerg By, Fløng\t5.934\tdel\tHøje-Taastrup\tRoskilde',
  '1dz\tBalle By, Rosmus\t80\tdel\tSyddjurs\tNorddjurs',
  '1q\tBalle By, Rosmus\t18\tdel\tSyddjurs\tNorddjurs'
].join('\n')

async function choose(page: Page, words: string, action: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Søg handling eller sted' })).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('option', { selected: true })).toContainText(action)
  await page.keyboard.press('Enter')
}

test('pasted, judged, and fetched as a Word file', async ({ shared: page }) => {
  await start(page)
  await choose(page, 'matrikler fra', 'Matrikler fra tabel')
  const table = page.getByRole('dialog', { name: 'Matrikler fra tabel' })
  await table.getByLabel('Rækker fra et regneark').focus()
  await page.keyboard.insertText(TABLE)
  const add = table.getByRole('button', { name: 'Tilføj 3 matrikler' })
  await expect(add).toBeVisible()
  await add.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('change')).toHaveCount(2)
  await expect(finding(page, 'minor-change.area').first()).toHaveAttribute('data-verdict', 'met')

  await choose(page, 'papirer', 'Sagens papirer')
  const papers = page.getByRole('dialog', { name: 'Sagens papirer' })
  await expect(papers.frameLocator('iframe').getByRole('heading', { name: 'Bilag 1' })).toBeVisible()
  const word = papers.getByRole('button', { name: 'Hent til Word (DOCX)' })
  await word.focus()
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toBe('annex.docx')
  const words = wordsOf(readFileSync((await file.path()) ?? ''))
  expect(words).toContain(
    'Fra Syddjurs Kommune til Norddjurs Kommune overføres 80 m² af matr.nr. 1dz, Balle By, Rosmus og 18 m² af matr.nr. 1q, Balle By, Rosmus, i alt 98 m².'
  )
  expect(words).toContain(
    'Fra Høje-Taastrup Kommune til Roskilde Kommune overføres 5.934 m² af matr.nr. 7000d, Marbjerg By, Fløng.'
  )
})
