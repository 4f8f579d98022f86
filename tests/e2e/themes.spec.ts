/** Thematic layers: chosen by keyboard, read from the legend, followed by the proposal, and opened again by their link. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { accessible } from './accessible.ts'
import { drop, find, proposalOf, ready, register, start, test } from './app.ts'

const box = (page: Page) => page.getByTestId('theme-box')
const legend = (page: Page) => page.getByTestId('theme-legend')
const whole = (text: string) => Number(text.replace(/\D/g, ''))

/** Rows of the legend once they are of what is chosen: label, then a number for each column. */
async function rowsOf(page: Page): Promise<readonly (readonly [string, ...number[]])[]> {
  await expect(legend(page)).toHaveAttribute('aria-busy', 'false')
  const rows = await legend(page)
    .locator('tbody tr')
    .evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent ?? '')))
  return rows.map(([label = '', ...counts]) => [label, ...counts.map(whole)])
}

const counts = register.municipalities.flatMap(({ residents }) => residents?.count ?? [])

const past: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(new URL('../../public/themes/residents-2008.json', import.meta.url), 'utf8')
).residents
const income: Readonly<Record<string, readonly [persons: number, kroner: number] | null>> = JSON.parse(
  readFileSync(new URL('../../public/themes/income-ev2024.json', import.meta.url), 'utf8')
).districts
/** Of municipalities together, in words. */
function incomeOf(...codes: string[]): string {
  const own = Object.entries(income).flatMap(([code, pair]) => (pair && codes.includes(code.slice(0, 4)) ? [pair] : []))
  const [persons, kroner] = [0, 1].map(at => own.reduce((sum, pair) => sum + pair[at]!, 0))
  return `${(Math.round(kroner! / persons! / 100) / 10).toFixed(1)}00 kr.`
}
const percent = (now: number, then: number) => `+${((100 * (now - then)) / then).toFixed(1).replace('.', ',')} %`

/** How many municipalities lie in a range as the legend says it. */
function within(label: string, figures: readonly number[]): number {
  const [low, high] = label.startsWith('under')
    ? [Number.NEGATIVE_INFINITY, whole(label) - 1]
    : label.endsWith('derover')
      ? [whole(label), Number.POSITIVE_INFINITY]
      : label.split('–').map(whole)
  return figures.filter(one => one >= low! && one <= high!).length
}

test('a theme is chosen by keyboard, its legend counts what there is, a merger changes both, and its link opens it again', async ({
  shared: page
}) => {
  await start(page)
  await page.keyboard.press('e')
  await expect(box(page).getByLabel('Tema', { exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(legend(page)).toHaveAccessibleName('Signaturforklaring: Beboere')
  await expect(page.locator('[aria-live="polite"]', { hasText: 'Temakort: Beboere. Kvantiler:' })).toBeAttached()
  await expect(page).toHaveURL(/[?&]tema=beboere/)
  const today = await rowsOf(page)
  expect(today).toHaveLength(6)
  for (const [label, n] of today.slice(0, 5)) expect([label, n]).toEqual([label, within(label, counts)])
  await accessible(page, '.theme-box')

  // Two municipalities of the second class become one of the fifth.
  const merger = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0265', '0350'],
    into: { code: '0265', name: 'Roskilde' }
  }
  await drop(page, JSON.stringify(proposalOf([], '0265', { title: 'To bliver én', changes: [merger] })), 'en.skel.json')
  await expect(legend(page).getByRole('columnheader', { name: 'Kommuner Efter' })).toBeVisible()
  const roskilde = register.municipalities.find(({ code }) => code === '0265')!.residents!.count
  const lejre = register.municipalities.find(({ code }) => code === '0350')!.residents!.count
  const after = [...counts.filter(one => one !== roskilde && one !== lejre), roskilde + lejre]
  await expect
    .poll(async () => (await rowsOf(page)).slice(0, 5).map(([label, n, now]) => [label, n, now]))
    .toEqual(today.slice(0, 5).map(([label, n]) => [label, n, within(label, after)]))

  await box(page).getByLabel('Tema', { exact: true }).selectOption('change')
  await expect(page).toHaveURL(/[?&]tema=aendring/)
  await expect(legend(page)).toHaveAccessibleName(/Ændring/)
  await find(page, 'Roskilde')
  const card = page.getByTestId('municipality-card')
  await expect(card).toContainText(`2008–2026${percent(roskilde, past['0265']!)}`)
  await expect(card).toContainText(percent(roskilde + lejre, past['0265']! + past['0350']!))
  await box(page).getByRole('button', { name: 'Vis i tabellen' }).click()
  const table = page.getByRole('region', { name: 'Alle kommuner' }).first()
  await expect(table.locator('tbody tr').first()).toContainText('Vallensbæk')
  await expect(table.locator('tbody tr').first()).toContainText('+50,9 %')
  await expect(table.locator('tr', { hasText: 'Lejre' })).toContainText('+12,4 %')
  await page.keyboard.press('Escape')
  await expect(table).toBeHidden()

  // Polling districts: as many as the dataset draws, and the merged municipality's own figure on its card.
  await box(page).getByLabel('Tema', { exact: true }).selectOption('income')
  await expect(page).toHaveURL(/[?&]tema=indkomst(&|$)/)
  await expect(legend(page).getByRole('columnheader', { name: 'Områder' })).toBeVisible()
  const districts = await rowsOf(page)
  const inAll = districts.reduce((sum, [, n = 0]) => sum + n, 0)
  expect([inAll, districts.find(([label]) => label.startsWith('ikke opgjort'))?.[1]]).toEqual([1383, 549])
  await expect(card).toContainText(`hele kommunen${incomeOf('0265')}`)
  await expect(card).toContainText(incomeOf('0265', '0350'))
  await box(page).getByLabel('Vis for').selectOption('municipality')
  await expect(page).toHaveURL(/[?&]tema=indkomst,kommuner/)
  await expect(legend(page).getByRole('columnheader', { name: 'Kommuner Efter' })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(legend(page)).toHaveAccessibleName(/Ændring/)

  // Back and forward, and the link by itself. One's own draft is in no address: the theme is.
  await page.goBack()
  await expect(legend(page)).toHaveAccessibleName(/Ændring/)
  await page.goBack()
  await expect(legend(page)).toHaveAccessibleName('Signaturforklaring: Beboere')
  await page.goForward()
  await expect(legend(page)).toHaveAccessibleName(/Ændring/)
  await box(page).getByLabel('Inddeling i klasser').selectOption('natural')
  await expect(page).toHaveURL(/tema=aendring,naturlige/)
  const natural = await rowsOf(page)
  await page.reload()
  await ready(page)
  await expect(box(page).getByLabel('Inddeling i klasser')).toHaveValue('natural')
  await expect.poll(() => rowsOf(page)).toEqual(natural)
  await box(page).getByRole('button', { name: 'Fjern temakortet' }).click()
  await expect(box(page)).toBeHidden()
  await expect(page).not.toHaveURL(/tema=/)
})

test('on a phone the legend is folded, and opened by touch from the menu', async ({ phone: page }) => {
  await start(page)
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page.getByRole('menuitem', { name: 'Temakort …' }).tap()
  await box(page).getByLabel('Tema', { exact: true }).selectOption('cooperations')
  await expect(legend(page).getByRole('row', { name: /tidligere samarbejde/ })).toContainText('2')
  await accessible(page, '.theme-box')
  await box(page).getByRole('button', { name: 'Fold signaturforklaringen til temaet sammen' }).tap()
  await expect(legend(page)).toBeHidden()
  await box(page).getByRole('button', { name: 'Fjern temakortet' }).tap()
  await expect(box(page)).toBeHidden()
})
