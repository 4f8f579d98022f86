/** The story Skel is built for: from the map of today to a file that says the same on a colleague's command line. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Download, expect } from '@playwright/test'
import type { CheckOutput } from '../../src/check/result.ts'
import { formatHectares, formatNumber } from '../../src/i18n/format.ts'
import { arrives, chooseFile, draw, find, MARBJERG, ready, said, start, test } from './app.ts'

async function check(file: string): Promise<CheckOutput> {
  const { stdout } = await promisify(execFile)(process.execPath, ['src/check/start.mjs', file, '--json'])
  return JSON.parse(stdout)
}

async function keep(download: Download): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'skel-')), download.suggestedFilename())
  await download.saveAs(path)
  return path
}

test('draw across a border, read the law, save, reopen, check on the command line', async ({ shared: page }) => {
  const origins = new Set<string>()
  page.on('request', request => origins.add(new URL(request.url()).origin))
  await start(page)
  const panel = page.getByRole('region', { name: 'Sagen' })
  const map = page.getByTestId('map')
  const finding = (rule: string) => panel.locator(`[data-rule="${rule}"]`)

  // Today's division: the regions of the effective date.
  await expect(page.getByRole('button', { name: 'Virkningsdato 1. januar 2027' })).toBeVisible()
  const toPixel = await find(page, 'Høje-Taastrup')
  const card = page.getByTestId('municipality-card')
  await expect(card).toContainText('Region Østdanmark')
  await expect(card).toContainText('60.531')

  // Draw, and read while drawing.
  await page.keyboard.press('o')
  await expect(page.getByText('Klik eller mellemrum for næste punkt')).toBeVisible()
  await draw(page, toPixel, MARBJERG)
  await expect(panel).toContainText(/Med tegningen (kan sagen|ser sagen ud til at) være/)
  await expect(page.getByRole('button', { name: /Modtagende kommune/ })).toContainText('Roskilde')
  await expect(page.locator('.skel-pointer-note')).toContainText('→ Roskilde')
  await expect(panel.getByTestId('change')).toHaveCount(0)
  await page.keyboard.press('Enter')

  // One change, in words; the figures stay the same after finishing.
  const change = panel.getByTestId('change')
  await expect(change).toHaveCount(1)
  await expect(change).toContainText(/Ændring 1: \d+,\d\d ha fra Høje-Taastrup til Roskilde/)
  await expect(map).toHaveAttribute('data-tool', 'select')
  await expect(panel.getByRole('heading', { name: /Mindre grænseændring § 2, stk. 2/ })).toBeVisible()
  await expect(finding('minor-change.area')).toHaveAttribute('data-verdict', 'met')
  await expect(finding('minor-change.residents')).toHaveAttribute('data-verdict', 'undetermined')
  await expect(finding('region-integrity')).toHaveAttribute('data-verdict', 'not-applicable')
  await expect(finding('island-municipalities')).toHaveAttribute('data-verdict', 'not-applicable')
  await said(page, 'Højst 100 ha: opfyldt')
  await expect(page.getByTestId('proof')).toHaveText(
    /Danmark 43\.073,\d\d km² før og efter · ingen nye huller · 0 overlap/
  )

  // The law in its own words, and how the figure was reached.
  await finding('minor-change.residents').getByRole('button').click()
  await expect(finding('minor-change.residents')).toContainText('»der ikke er beboet af mere end 50 personer«')
  await expect(finding('minor-change.residents')).toContainText('Kilde: Folketællingen 2021 i 1 km-celler')
  await expect(finding('minor-change.residents')).toContainText('En optælling af folkeregisteradresser (CPR)')

  // Another day, other regions.
  await page.getByRole('button', { name: /Virkningsdato/ }).click()
  await page.getByRole('button', { name: 'I dag, 21. november 2026' }).click()
  await expect(finding('region-integrity')).toHaveAttribute('data-verdict', 'not-met')
  await expect(finding('region-integrity')).toContainText('Region Hovedstaden og Region Sjælland')
  await page.keyboard.press('Control+z')
  await expect(finding('region-integrity')).toHaveAttribute('data-verdict', 'not-applicable')
  await page.keyboard.press('Control+Shift+z')
  await expect(finding('region-integrity')).toHaveAttribute('data-verdict', 'not-met')

  // Name it; a reload loses nothing, not even what could be undone.
  await page.getByLabel('Forslagets navn').fill('Marbjerg–Fløng, udkast 3')
  await page.getByLabel('Forslagets navn').press('Enter')
  await expect(page.getByTestId('save-status')).toHaveText('Gemt 14.32')
  const sentence = (await change.locator('.change-title').textContent()) ?? ''
  await page.reload()
  await ready(page)
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Marbjerg–Fløng, udkast 3')
  await expect(change.locator('.change-title')).toHaveText(sentence)
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('')
  await page.getByRole('button', { name: 'Gentag', exact: true }).click()
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Marbjerg–Fløng, udkast 3')

  // Save it as a file.
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Eksportér' }).click()
  await page.getByRole('menuitem', { name: /Forslaget som fil/ }).click()
  const file = await keep(await saving)
  expect(file).toMatch(/marbjerg-floeng-udkast-3(-scenarie-1)?\.skel\.json$/)

  // A colleague's command line says what the screen says.
  const { measures, findings, routes, proposal } = await check(file)
  expect(proposal.title).toBe('Marbjerg–Fløng, udkast 3')
  expect(routes).toEqual(['minor-border-change', 'region-change'])
  expect(sentence).toContain(formatHectares(measures.movedAreaM2))
  const { low, best, high } = measures.residents
  const residents = `${formatNumber(Math.floor(low))}–${formatNumber(Math.ceil(high))} beboere (skøn ${formatNumber(best)})`
  await expect(change).toContainText(residents)
  for (const { rule, verdict } of findings) await expect(finding(rule)).toHaveAttribute('data-verdict', verdict)
  await expect(panel.locator('[data-rule]')).toHaveCount(findings.length)

  // Start anew, and open the file again.
  await page.getByRole('button', { name: 'Nyt' }).click()
  await expect(change).toHaveCount(0)
  await expect(page.getByText('Et nyt forslag er begyndt')).toBeVisible()
  await arrives(page, () =>
    chooseFile(page, () => page.getByRole('button', { name: 'Åbn', exact: true }).click(), file)
  )
  await expect(change.locator('.change-title')).toHaveText(sentence)
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Marbjerg–Fløng, udkast 3')

  // The new division as GeoJSON: every municipality, and the country whole.
  const exporting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Eksportér' }).click()
  await page.getByRole('menuitem', { name: /GeoJSON/ }).click()
  const division = JSON.parse(await readFile(await keep(await exporting), 'utf8'))
  expect(division.type).toBe('FeatureCollection')
  expect(division.features.length).toBeGreaterThanOrEqual(98)

  // Nothing has left the browser.
  expect([...origins].filter(origin => origin !== 'null')).toEqual([new URL(page.url()).origin])
})
