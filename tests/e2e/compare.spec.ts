/** A planner compares three proposals, one open and two from files: what is shown is what `skel compare` says, to the figure. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { residentsText } from '../../src/app/kit/format/figures.ts'
import { compareCommand } from '../../src/check/compare/command.ts'
import type { CompareOutput } from '../../src/check/compare/schema.ts'
import { formatHectares } from '../../src/i18n/format.ts'
import { accessible, DIALOG } from './accessible.ts'
import { arrives, chooseFile, drop, dropAll, type LonLat, MARBJERG, PHONE, proposalOf, start, test } from './app.ts'

const SOUTH = MARBJERG.map(([lon, lat]): LonLat => [lon + 0.002, lat - 0.001])
const FILES = {
  'nord.json': JSON.stringify(proposalOf(MARBJERG, '0265', { title: 'Nord <b>1</b>' })),
  'syd.json': JSON.stringify(proposalOf(SOUTH, '0265', { title: 'Syd' })),
  'greve.json': JSON.stringify(proposalOf(MARBJERG, '0253', { title: 'Greve' }))
} as const

async function commandLine(): Promise<CompareOutput['comparison']> {
  const folder = mkdtempSync(join(tmpdir(), 'skel-compare-'))
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
  let out = ''
  for await (const one of compareCommand([...Object.keys(FILES), '--json'], folder, { help: '' })) {
    expect(one.error).toBe('')
    out += one.out
  }
  return (JSON.parse(out) as CompareOutput).comparison
}

const file = (name: keyof typeof FILES) => ({ name, mimeType: 'application/json', buffer: Buffer.from(FILES[name]) })
const row = (within: Locator, heading: string) =>
  within.getByRole('row').filter({ has: within.page().getByRole('rowheader', { name: heading, exact: true }) })
const table = (within: Locator, caption: string) => within.getByRole('table', { name: caption, exact: true })
/** Words and figures of a cell, without what separates its lines. */
const flat = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

async function saved(page: Page, button: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), button.click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const range = ({ low, best, high }: { readonly low: number; readonly best: number; readonly high: number }) =>
  low === high ? formatHectares(best) : `${formatHectares(best)} (${formatHectares(low)}–${formatHectares(high)})`

test('three proposals beside one another: figures, findings, land on the map, annexes and files', async ({
  shared: page
}) => {
  const told = await commandLine()
  const [nord, , greve] = told.proposals
  if (!nord || !greve) throw new Error('not judged')
  await start(page)
  await drop(page, FILES['nord.json'], 'nord.json')
  await expect(page.getByTestId('change')).toContainText(/ha fra Høje-Taastrup til Roskilde/)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Søg handling eller sted' }).fill('Sammenlign forslag')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Sammenlign forslag' })
  await chooseFile(page, () => dialog.getByRole('button', { name: 'Tilføj forslag fra filer' }).click(), [
    file('syd.json'),
    file('greve.json')
  ])
  await expect(dialog.getByText('3 forslag er beregnet.')).toBeVisible({ timeout: 60_000 })

  // The figures, each in its column.
  const sagen = table(dialog, 'Sagen')
  for (const [i, { measures, findings }] of told.proposals.entries()) {
    await expect(row(sagen, 'Flyttet areal').getByRole('cell').nth(i)).toContainText(
      formatHectares(measures.movedAreaM2)
    )
    for (const [status, words] of [
      ['met', 'Kontrol: opfyldt'],
      ['not-met', 'Kontrol: ikke opfyldt'],
      ['unfilled', 'Kontrol: ikke udfyldt']
    ] as const)
      await expect(row(sagen, words).getByRole('cell').nth(i)).toHaveText(String(findings[status]))
  }
  const municipalities = table(dialog, 'Berørte kommuner')
  for (const { name, after } of told.municipalities)
    for (const [i, cell] of after.entries())
      await expect(
        row(municipalities, `${name}: areal`)
          .getByRole('cell')
          .nth(i + 1)
      ).toContainText(cell.kind === 'after' ? formatHectares(Math.abs(cell.moreM2 ?? 0)) : 'uændret')

  // Findings: all of them, then what differs.
  const rows = dialog.locator('tr[data-rule]')
  await expect(rows).toHaveCount(told.findings.length)
  for (const [i, { rule, verdicts, differs }] of told.findings.entries()) {
    await expect(rows.nth(i)).toHaveAttribute('data-rule', rule)
    expect(
      await rows
        .nth(i)
        .locator('td')
        .evaluateAll(cells => cells.slice(1).map(cell => cell.getAttribute('data-status')))
    ).toEqual(verdicts)
    expect(await rows.nth(i).getAttribute('data-differs')).toBe(differs ? 'true' : null)
  }
  await dialog.getByLabel('Kun forskelle').check()
  const differing = told.findings.filter(({ differs }) => differs)
  expect(differing.length).toBeGreaterThan(0)
  expect(differing.length).toBeLessThan(told.findings.length)
  await expect(rows).toHaveCount(differing.length)
  await expect(row(sagen, 'Virkningsdato')).toHaveCount(0)
  await accessible(page, DIALOG)
  await dialog.getByLabel('Kun forskelle').uncheck()

  // As files: hectares of the command line's square metres.
  const sheet = await saved(page, dialog.getByRole('button', { name: 'Hent som CSV' }))
  expect(sheet.name).toMatch(/^sammenligning.*\.csv$/)
  const lines = sheet.bytes
    .toString()
    .replace('\uFEFF', '')
    .split('\r\n')
    .map(line => line.split(';'))
  const hectares = (m2: number) => String(Number((m2 / 10_000).toFixed(6))).replace('.', ',')
  expect(lines.find(([head, unit]) => head === 'Areal' && unit === 'ha')?.slice(2)).toEqual(
    told.proposals.map(({ measures }) => hectares(measures.movedAreaM2))
  )
  const sums = lines.filter(([, , name]) => name === 'I alt')
  expect(sums.map(line => line[4])).toEqual(told.land.map(pair => (pair.areaM2 ? hectares(pair.areaM2.best) : '')))
  const book = await saved(page, dialog.getByRole('button', { name: 'Hent som Excel' }))
  expect(book.bytes.subarray(0, 2).toString()).toBe('PK')

  // Where the land differs, by the keyboard.
  await dialog.getByRole('radio', { name: 'Tal og kontrol' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'Areal på kortet' })).toBeFocused()
  const compared = async (second: string, at: number) => {
    await dialog.getByLabel('op mod').selectOption({ label: second })
    const pair = told.land.find(one => one.first === 'nord.json' && one.second === told.proposals[at]?.file)
    if (!pair?.ways || !pair.areaM2) throw new Error('no such pair')
    await expect(dialog.getByTestId('land-sum')).toContainText(range(pair.areaM2), { timeout: 60_000 })
    const ways = dialog.getByTestId('land-way')
    await expect(ways).toHaveCount(pair.ways.length)
    for (const [i, way] of pair.ways.entries()) {
      await expect(ways.nth(i).locator('dd')).toHaveText([way.fromName, way.toName])
      expect(flat(await ways.nth(i).locator('p').first().textContent())).toContain(flat(range(way.areaM2)))
      expect(flat(await ways.nth(i).locator('p').first().textContent())).toContain(flat(residentsText(way.residents)))
    }
    return ways
  }
  await compared('Syd (syd.json)', 1)
  const ways = await compared('Greve (greve.json)', 2)
  await expect(ways.first().locator('dd')).toHaveText(['Roskilde', 'Greve'])
  const show = ways.first().getByRole('button', { name: 'Vis på kortet' })
  await show.focus()
  await arrives(page, () => page.keyboard.press('Enter'))
  await expect(dialog.getByText('Kortet viser stedet.').first()).toBeAttached()
  await accessible(page, DIALOG)
  const size = page.viewportSize()
  await page.setViewportSize(PHONE.viewport ?? { width: 390, height: 844 })
  await show.scrollIntoViewIfNeeded()
  await expect(show).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  if (size) await page.setViewportSize(size)
  // Against the present: what the proposal moves.
  await dialog.getByLabel('Hold').selectOption({ label: 'I dag' })
  await expect(dialog.getByTestId('land-sum')).toContainText(formatHectares(greve.measures.movedAreaM2))

  // The annexes as one text.
  await dialog.getByRole('radio', { name: 'Bilag' }).check()
  const redline = dialog.getByTestId('redline')
  await expect(redline).toBeVisible()
  await dialog.getByLabel('op mod').selectOption({ label: 'Greve (greve.json)' })
  const annex = told.annexes.find(one => one.first === 'nord.json' && one.second === 'greve.json')
  const marked = (mark: 'added' | 'removed') =>
    annex?.items.flatMap(({ words }) => words.filter(one => one.mark === mark).map(one => flat(one.text))) ?? []
  expect(marked('added').length).toBeGreaterThan(0)
  const shownWords = (tag: 'ins' | 'del') =>
    redline.locator(tag).evaluateAll(all =>
      all.map(one =>
        [...one.childNodes]
          .filter(node => node.nodeType === 3)
          .map(node => node.textContent)
          .join('')
      )
    )
  expect((await shownWords('ins')).map(flat)).toEqual(marked('added'))
  expect((await shownWords('del')).map(flat)).toEqual(marked('removed'))
  await expect(redline.locator('ins').first()).toContainText('tilføjet:')
  await accessible(page, DIALOG)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByTestId('change')).toHaveCount(1)
})

test('files that are dropped together are compared, and beside a proposal under review the draft stays', async ({
  shared: page
}) => {
  await start(page)
  const elsewhere = {
    ...proposalOf(MARBJERG, '0265', { title: 'Fra i fjor' }),
    dataset: { id: 'dk-2025', sha256: 'a'.repeat(64) }
  }
  await dropAll(page, [
    ...(['syd.json', 'greve.json'] as const).map(name => ({ name, text: FILES[name] })),
    { name: 'ifjor.json', text: JSON.stringify(elsewhere) }
  ])
  const collisions = page.getByRole('dialog', { name: 'Flere forslag holdt op mod hinanden' })
  await collisions.getByRole('button', { name: 'Sammenlign' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sammenlign forslag' })
  await expect(dialog.getByText('2 forslag er beregnet.')).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByRole('columnheader', { name: 'Greve (greve.json)' }).first()).toBeVisible()
  await expect(dialog.getByRole('alert')).toContainText(
    'Fra i fjor (ifjor.json) er tegnet på et andet datasæt (dk-2025)'
  )
  await expect(dialog.getByRole('columnheader', { name: /ifjor/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('change')).toHaveCount(0)

  const action = async (name: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Søg handling eller sted' }).fill(name)
    await page.getByRole('option', { name }).first().click()
  }
  await chooseFile(page, () => action('Åbn til gennemsyn …'), [file('nord.json')])
  await expect(page.getByTestId('change')).toHaveCount(1)
  await action('Sammenlign forslag')
  await expect(dialog.getByText('1 forslag er beregnet.')).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByRole('columnheader', { name: /^Nord <b>1<\/b> \(nord\.json\)/ }).first()).toBeVisible()
  await dialog.getByRole('radio', { name: 'Areal på kortet' }).check()
  await expect(dialog.getByLabel('Hold')).toHaveValue('')
  await expect(dialog.getByTestId('land-way')).toHaveCount(1, { timeout: 60_000 })
  await dialog.getByRole('radio', { name: 'Bilag' }).check()
  await expect(dialog).toContainText('Der skal være mindst to forslag')
  await page.keyboard.press('Escape')
  await action('Til mit udkast')
  await expect(page.getByTestId('change')).toHaveCount(0)
})
