/**
 * The map after each type of change, as the page has it, against what the command line says of the same proposal: names, lines
 * of regions, outlines and cards; a change pointed at on the map; and before and after beside each other.
 */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { accessible } from './accessible.ts'
import { arrives, drop, find, MARBJERG, proposalOf, register, settled, start, test } from './app.ts'
import { ROSKILDE } from './tools.ts'

const FOLDER = new URL('../proposals/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')

interface Said {
  readonly proposal: { readonly effectiveDate: string }
  readonly measures: {
    readonly municipalities: readonly {
      readonly code: string
      readonly name: string
      readonly regionsAfter: readonly { readonly id: string }[]
      readonly after: { readonly areaM2: number; readonly residents: number } | null
    }[]
    readonly regionChanges: readonly { readonly code: string; readonly to: { readonly id: string } }[]
  }
}

const legend = (page: Page) => page.getByTestId('legend')
const card = (page: Page) => page.getByTestId('municipality-card')
const km2 = (m2: number) =>
  `${(m2 / 1e6).toLocaleString('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} km²`
const afterOf = ({ measures }: Said, code: string) => measures.municipalities.find(one => one.code === code)!.after!

/** Opens a proposal of the folder; gives what the command line prints of it. */
async function open(page: Page, name: string): Promise<Said> {
  await arrives(page, () => drop(page, textOf(`${name}.json`), `${name}.skel.json`))
  return JSON.parse(textOf(`${name}.out.json`))
}

async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(name)
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** What the map has in a list of its legend. */
async function listed(page: Page, heading: string): Promise<readonly string[]> {
  // It may go while it is read.
  const [found] = await legend(page)
    .locator('p', { hasText: `${heading}: ` })
    .allTextContents()
  return found ? found.slice(heading.length + 2).split(', ') : []
}

/** Every line of a region on the map runs between two that the command line has in different regions. */
async function regionsAgree(page: Page, { measures, proposal: { effectiveDate: date } }: Said): Promise<void> {
  const regionOf = (name: string): string | undefined => {
    const code =
      measures.municipalities.find(one => one.name === name)?.code ??
      register.municipalities.find(one => one.name === name)?.code
    return (
      measures.municipalities.find(one => one.code === code)?.regionsAfter[0]?.id ??
      measures.regionChanges.find(one => one.code === code)?.to.id ??
      register.regions.find(
        ({ members, from, to }) => members.includes(code ?? '') && from <= date && (to === null || date <= to)
      )?.id
    )
  }
  for (const pair of await listed(page, 'Regionsgrænser på kortet')) {
    const split = [...pair.matchAll(/–/g)].map(({ index }) => [pair.slice(0, index), pair.slice(index + 1)] as const)
    expect(
      split.some(([one, other]) => regionOf(one) && regionOf(other) && regionOf(one) !== regionOf(other)),
      pair
    ).toBe(true)
  }
}

test('names, lines of regions, outlines and cards follow each type of change', async ({ shared: page }) => {
  await start(page)
  await page.locator('summary', { hasText: 'Signaturforklaring' }).click()

  // A merger, and a municipality made of a parish.
  const merged = await open(page, 'three-become-one-and-an-island-is-born')
  await expect.poll(() => listed(page, 'Kommuner på kortet')).toContain('Sydøstsjælland')
  for (const gone of ['Faxe', 'Stevns', 'Vordingborg'])
    expect(await listed(page, 'Kommuner på kortet')).not.toContain(gone)
  await find(page, 'Stevns')
  await expect(card(page)).toContainText('Ophører efter forslaget')
  await card(page).getByRole('button', { name: 'Sydøstsjælland' }).click()
  await expect(card(page)).toContainText(km2(afterOf(merged, '0998').areaM2))
  for (const name of ['Vordingborg', 'Faxe', 'Stevns'])
    await expect(card(page).getByRole('button', { name })).toBeVisible()
  await expect
    .poll(() => listed(page, 'Det valgte er optegnet på grænsen'))
    .toEqual(['Køge–Sydøstsjælland', 'Næstved–Sydøstsjælland', 'Ringsted–Sydøstsjælland'])

  // A municipality comes to another region, and gives land: the line of the region goes round it.
  const moved = await open(page, 'giver-changes-region-first')
  await expect
    .poll(() => listed(page, 'Regionsgrænser på kortet'))
    .toEqual(expect.arrayContaining(['Favrskov–Viborg', 'Randers–Viborg', 'Silkeborg–Viborg', 'Skive–Viborg']))
  expect(await listed(page, 'Regionsgrænser på kortet')).not.toContain('Mariagerfjord–Viborg')
  await regionsAgree(page, moved)
  await expect(legend(page)).toContainText('Regionsgrænse i dag, som falder bort')
  await find(page, 'Viborg')
  await expect(card(page)).toContainText('Efter forslaget i Region Nordjylland')
  await expect(card(page)).toContainText(km2(afterOf(moved, '0791').areaM2))

  // Before and after: by a line that keys move, and on two maps; what changes region is hatched and named.
  await act(page, 'Før og efter: del kortet')
  await expect(page.locator('[data-before-ready]')).toBeVisible()
  const line = page.getByRole('slider', { name: 'Skillelinje mellem i dag og efter forslaget' })
  await line.press('Shift+ArrowRight')
  await expect(line).toHaveAttribute('aria-valuetext', 'De venstre 60 % viser i dag, resten efter forslaget')
  await expect(legend(page).getByText('Areal, der skifter region', { exact: true })).toBeVisible()
  await accessible(page, '.before-after')
  await page.getByRole('button', { name: 'To kort' }).click()
  await expect(page.locator('.before-after[data-kind="beside"] [data-before-ready]')).toBeVisible()
  await page.getByRole('button', { name: 'Luk sammenligningen' }).click()
  await expect(page.getByTestId('before-map')).toHaveCount(0)
  await expect(legend(page)).not.toContainText('Areal, der skifter region')

  // Two regions become one, and its card says of which municipalities.
  const regions = await open(page, 'regions-merge-then-a-municipality-moves')
  await expect.poll(() => listed(page, 'Regionsgrænser på kortet')).not.toContain('Mariagerfjord–Randers')
  await regionsAgree(page, regions)

  // Cooperations, parcels, a settled doubt and a redrawn border.
  for (const [file, code, name] of [
    ['islands-merge-with-a-new-cooperation', '0479', 'Svendborg'],
    ['doubt-settled', '0265', 'Roskilde'],
    ['redraw-from-the-touching-point', '0657', 'Herning']
  ] as const) {
    const said = await open(page, file)
    await find(page, name)
    const after = said.measures.municipalities.find(one => one.code === code)?.after
    if (after) await expect(card(page)).toContainText(km2(after.areaM2))
    await regionsAgree(page, said)
  }

  await page.locator('summary', { hasText: 'Signaturforklaring' }).click()
  // Pointed at, a change is chosen, and can be shown and deleted there; from the keyboard in the map's menu.
  await arrives(page, () => drop(page, JSON.stringify(proposalOf(MARBJERG, ROSKILDE)), 'sag.skel.json'))
  await settled(page)
  const map = await page.getByTestId('map').boundingBox()
  const middle = { x: map!.x + 236 + (map!.width - 260) / 2, y: map!.y + 24 + (map!.height - 80) / 2 }
  await page.mouse.click(middle.x, middle.y)
  const chosen = page.getByTestId('chosen-change')
  await expect(chosen).toContainText('Ændring 1')
  await expect(page.locator('.change-is-chosen')).toHaveCount(1)
  await accessible(page, '.chosen-change')
  await arrives(page, () => chosen.getByRole('button', { name: 'Zoom til ændring 1' }).click())
  await page.mouse.click(middle.x, middle.y, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Redigér ændring 1' })).toBeVisible()
  await page.keyboard.press('Escape')
  await chosen.getByRole('button', { name: 'Slet ændring 1' }).click()
  await expect(page.getByTestId('change')).toHaveCount(0)
  await expect(chosen).toHaveCount(0)
})
