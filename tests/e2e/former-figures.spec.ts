/** What is still of the former state of the case is busy until the engine has answered, and says of what it is. Holds P18 (docs/invariants.md). */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { current, drop, find, proposalOf, start, test } from './app.ts'
import { withoutAnswers } from './late.ts'

const MERGER = {
  title: 'To bliver én',
  changes: [
    { id: 'm', type: 'merge-municipalities', codes: ['0265', '0350'], into: { code: '0265', name: 'Roskilde' } }
  ]
}

const busy = (page: Page, is: boolean) =>
  Promise.all(
    [table(page), page.getByTestId('theme-legend'), page.locator('#case')].map(one =>
      expect(one).toHaveAttribute('aria-busy', String(is))
    )
  )

const table = (page: Page) => page.getByRole('region', { name: 'Alle kommuner' }).first()

/** The file's name and how many municipalities are in it. */
async function csv(page: Page) {
  const button = table(page).getByRole('button', { name: 'Hent som CSV' })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  return { name: download.suggestedFilename(), municipalities: lines.filter(line => /^\d{4};/.test(line)).length }
}

test('a table, a legend and a card of before are busy, and a file of the table is of the proposal its rows are of', async ({
  shared: page
}) => {
  await start(page)
  await find(page, 'Roskilde')
  await page.keyboard.press('e')
  await page.getByTestId('theme-box').getByLabel('Tema', { exact: true }).selectOption('change')
  await page.getByTestId('theme-box').getByRole('button', { name: 'Vis i tabellen' }).click()
  const status = table(page).getByRole('status')
  await expect(status).toContainText('Tallene er dem, der gælder 1. januar 2027')
  await busy(page, false)
  const today = await csv(page)

  await withoutAnswers(page, async () => {
    await drop(page, JSON.stringify(proposalOf([], '0265', MERGER)), 'en.skel.json')
    await expect(page.getByTestId('change')).toHaveCount(1)
    await busy(page, true)
    // Nothing has been judged, which is not that there is nothing to judge.
    await expect(page.getByRole('heading', { name: 'Beregner …' })).toBeVisible()
    await expect(page.locator('#case')).not.toContainText(/slået fra|intet at kontrollere/)
    // As it was, and as it says that it is.
    await expect(status).toContainText('Tallene er dem, der gælder 1. januar 2027')
    expect(await csv(page)).toEqual(today)
  })

  await busy(page, false)
  await expect(status).toContainText('Før og efter forslaget, begge 1. januar 2027')
  expect((await csv(page)).name).toBe('to-bliver-en-kommuner-1-januar-2027.csv')
  await page.keyboard.press('Escape')

  // A theme, and classes, are chosen: until they are worked out the legend is the former one's.
  const legend = page.getByTestId('theme-legend')
  await withoutAnswers(page, async () => {
    await page.getByTestId('theme-box').getByLabel('Inddeling i klasser').selectOption('natural')
    await expect(legend).toHaveAttribute('aria-busy', 'true')
  })
  await expect(legend).toHaveAttribute('aria-busy', 'false')
  await page.getByTestId('theme-box').getByRole('button', { name: 'Fjern temakortet' }).click()
  await current(page)
})
