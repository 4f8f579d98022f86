/** Who only looks: a citizen on a phone asks what a proposal means for a town, and a planner sorts and takes along the table. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { linkOf } from '../../src/share/link.ts'
import { accessible } from './accessible.ts'
import { proposalOf, ready, register, said, start, test, typeAndEnter } from './app.ts'

/** The town of Hvalsø and what lies around it. */
const HVALSO = [
  [11.84, 55.58],
  [11.89, 55.58],
  [11.89, 55.61],
  [11.84, 55.61]
] as const

test('a citizen asks what a proposal means for a town, and the table of municipalities is sorted and taken along', async ({
  page
}) => {
  await start(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Forsiden' }).click()
  await page.getByRole('button', { name: 'Udforsk inddelingen' }).click()
  await expect(page.getByTestId('start')).toBeHidden()
  const sheet = page.locator('.sheet-handle')
  if ((await sheet.getAttribute('aria-expanded')) === 'false') await sheet.click()
  await page.getByLabel('Søg kommune, sted, kode eller koordinater').fill('hvalso')
  await expect(page.getByRole('list', { name: 'Fundne steder' })).toContainText('Hvalsø')
  await page.keyboard.press('Enter')
  const card = page.getByTestId('municipality-card')
  await expect(card).toContainText('Kommune 0350')
  await card.getByRole('button', { name: 'Hvad betyder det for mig?' }).click()
  const asked = page.getByTestId('me')
  await expect(asked).toContainText('Intet ændres: stedet hører til Lejre Kommune.')
  await expect(page).toHaveTitle('Hvad betyder det for mig? · Skel')
  await expect(page).toHaveURL(/\?vis=mig&sted=55\.\d+,11\.\d+$/)
  const { search } = new URL(page.url())
  await accessible(page, '#me')
  // Enter takes the first of what has been typed, however early it comes.
  await typeAndEnter(page.getByLabel('Søg din by, dit sogn, din ø eller koordinater'), 'marstal')
  await expect(asked).toContainText('Intet ændres: stedet hører til Ærø Kommune.')
  await page.goBack()
  await expect(asked).toContainText('Lejre Kommune')
  await page.goBack()
  await expect(asked).toBeHidden()

  // The link on the municipality's own page, with the proposal behind it.
  const hearing = { sent: '2026-10-01', deadline: '2026-12-15' }
  const made = linkOf(JSON.stringify(proposalOf(HVALSO, '0265', { councils: [{ code: '0350', hearing }] })))
  if (!made.ok) throw new Error('too long for a link')
  await page.goto(`/${search}#${made.fragment}`)
  await ready(page)
  await expect(asked).toContainText('Stedet skifter kommune: fra Lejre Kommune til Roskilde Kommune.')
  await expect(asked).toContainText(/Der er 1,\d km til den nærmeste nye kommunegrænse, mellem Roskilde og Lejre\./)
  await expect(asked).toContainText('Frist for svar fra Lejre: 15. december 2026.')
  await asked.getByRole('button', { name: 'English' }).click()
  await expect(asked).toContainText('The place changes municipality: from Lejre Kommune to Roskilde Kommune.')
  await expect(asked).toContainText('Deadline for an answer from Lejre: 15 December 2026.')
  await asked.getByRole('button', { name: 'To the map' }).click()
  await expect(asked).toBeHidden()

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('tab', { name: 'Kommuner' }).click()
  await page.getByRole('button', { name: 'Alle kommuner i en tabel' }).click()
  const table = page.getByRole('region', { name: 'Alle kommuner' }).first()
  await expect(table.getByRole('status')).toHaveText(/^99 rækker vises af 99/)
  await table
    .getByRole('button', { name: 'Sortér efter Beboere, efter' })
    .or(table.getByTitle('Sortér efter Beboere, efter'))
    .first()
    .click()
  await expect(table.locator('tbody tr').first()).toContainText('København')
  await table.getByLabel('Kun berørte af forslaget').check()
  await expect(table.locator('tbody tr')).toHaveCount(3)
  await expect(table.locator('tfoot')).toContainText('6.028.367')
  await accessible(page, '.division-table')
  await table.getByRole('button', { name: 'Lejre' }).click()
  await expect(card).toContainText('Kommune 0350')
  await expect(table.locator('tr[aria-current]')).toContainText('Lejre')
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), table.getByRole('button', { name }).click()])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }
  const csv = await saved('Hent som CSV')
  expect(csv.name).toBe('marbjerg-floeng-kommuner-1-januar-2027.csv')
  expect(csv.bytes.toString().trimEnd().split('\r\n')).toHaveLength(5)
  expect((await saved('Hent som Excel')).bytes.subarray(0, 2).toString()).toBe('PK')
  await page.keyboard.press('Escape')
  await expect(table).toBeHidden()
})

/** Region by municipality on a day, as the register has it. */
const regionsOn = (day: string) =>
  new Map(
    register.regions
      .filter(({ from, to }) => from <= day && (to === null || to >= day))
      .flatMap(({ name, members }) => members.map(code => [code, name] as const))
  )

/** Pairs of municipalities that a line of regions runs between on the map. */
async function regionLines(page: Page): Promise<readonly string[]> {
  const [found] = await page
    .getByTestId('legend')
    .locator('p', { hasText: 'Regionsgrænser på kortet: ' })
    .allTextContents()
  return found ? found.replace('Regionsgrænser på kortet: ', '').split(', ') : []
}

test('the day that is looked at: lists, cards and lines of regions follow the register, and so do islands and cooperations', async ({
  page
}) => {
  await start(page, { at: '/?vis=udforsk&kommune=0265' })
  const card = page.getByTestId('municipality-card')
  const area = page.getByTestId('area-card')
  const day = page.getByTestId('explore-day')
  /** The whole list, the card and the map, on the day that the address says. */
  const allFollows = async (iso: string) => {
    const regions = regionsOn(iso)
    await expect(card).toContainText(regions.get('0265') ?? '')
    for (const { code, name, inDivision } of register.municipalities)
      if (inDivision)
        await expect(
          page.locator('.municipality-list tbody tr', { has: page.getByRole('button', { name, exact: true }) })
        ).toContainText(regions.get(code) ?? '')
  }
  await page.locator('summary', { hasText: 'Signaturforklaring' }).click()
  await expect.poll(() => regionLines(page)).toContain('Høje-Taastrup–Roskilde')
  await allFollows('2026-11-21')
  await expect(day).toContainText(
    'Fra 1. januar 2027: Region Hovedstaden og Region Sjælland ophører, og Region Østdanmark begynder.'
  )

  // What is refused leaves the day as it was.
  await day.getByText('Vælg en anden dag').click()
  const field = day.getByLabel('Vis inddelingen på en dag')
  for (const [typed, told] of [
    [
      '31.12.2006',
      'Loven om inddelingen har virkning fra 1. januar 2007, så der er ingen inddeling efter loven at vise 31. december 2006.'
    ],
    ['30.2.2027', '»30.2.2027« er ikke en dato.'],
    ['', 'Skriv en dato']
  ] as const) {
    await field.fill(typed)
    await field.press('Enter')
    await expect(day.getByRole('alert')).toContainText(told)
    await expect(day.getByRole('alert')).toContainText('Du ser stadig 21. november 2026.')
    expect(new URL(page.url()).searchParams.get('dato')).toBeNull()
  }
  await accessible(page, '.explore')

  // The next day on which something changes, by a button; and there all follows.
  await day.getByRole('button', { name: 'Vis 1. januar 2027' }).click()
  await expect(page.getByRole('heading', { name: 'Danmarks inddeling 1. januar 2027' })).toBeFocused()
  await said(
    page,
    'Inddelingen 1. januar 2027: Region Midtjylland, Region Nordjylland, Region Syddanmark og Region Østdanmark.'
  )
  await expect(page).toHaveURL(/dato=2027-01-01/)
  await expect(page).toHaveTitle('Roskilde Kommune · Udforsk · 1. januar 2027 · Skel')
  await allFollows('2027-01-01')
  await expect.poll(() => regionLines(page)).not.toContain('Høje-Taastrup–Roskilde')
  await page.goBack()
  await allFollows('2026-11-21')
  await page.goForward()
  await card.getByRole('button', { name: 'Region Østdanmark' }).click()
  await expect(area).toContainText(/Kommuner\s*46/)
  await field.fill('1/12 2026')
  await field.press('Enter')
  await expect(area).toContainText('Findes ikke 1. december 2026. Den begynder 1. januar 2027.')
  await day.getByRole('button', { name: 'Vis i dag, 21. november 2026' }).click()
  await expect(page).toHaveTitle('Region Østdanmark · Udforsk · Skel')

  // An island by search, and its parish; a cooperation from its member's card; both by address.
  const search = page.getByLabel('Søg kommune, sted, kode eller koordinater')
  await search.fill('sejero')
  await page
    .getByRole('button', { name: /^Sejerø.*[øØ]/ })
    .first()
    .click()
  await expect(area).toContainText('Kalundborg')
  await expect(page).toHaveURL(/oe=sejeroe/)
  await said(page, 'Øen Sejerø vises på kortet.')
  await expect(area.getByRole('button', { name: 'Sejerø', exact: true })).toBeVisible()
  await accessible(page, '[data-testid=area-card]')
  await page.keyboard.press('Escape')
  await search.fill('laesoe-frederikshavn')
  await page.getByRole('button', { name: /^Læsø–Frederikshavn/ }).click()
  await expect(area).toContainText('Beboere, tilsammen')
  await expect(page).toHaveURL(/samarbejde=laesoe-frederikshavn/)
  await expect
    .poll(() =>
      page.getByTestId('legend').locator('p', { hasText: 'Det valgte er optegnet på grænsen: ' }).allTextContents()
    )
    .toEqual(['Det valgte er optegnet på grænsen: Brønderslev–Frederikshavn, Frederikshavn–Hjørring'])
  await page.reload()
  await ready(page)
  await expect(area).toContainText('Forpligtende samarbejde efter § 2')
  await page.goBack()
  await expect(area).toHaveCount(0)
})
