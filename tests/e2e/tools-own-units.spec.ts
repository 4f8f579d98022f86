/** Areas from a file of the planner's own: picked on the map and by the list, and whole in the proposal file. */
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { formatHectares } from '../../src/i18n/format.ts'
import type { Proposal } from '../../src/proposal/types.ts'
import { shapefile, zipped } from '../../src/vector/testing/files.ts'
import { BUILT_IN } from '../support/country.ts'
import { accessible, DIALOG } from './accessible.ts'
import { chooseFile, find, type LonLat, proposalOf, start, test } from './app.ts'

/** Two fields that share a border, both across that of Høje-Taastrup and Roskilde. */
const [SOUTH, MIDDLE, NORTH] = [55.654, 55.659, 55.6635]
const field = (south: number, north: number): LonLat[] => [
  [12.155, south],
  [12.177, south],
  [12.177, north],
  [12.155, north],
  [12.155, south]
]
const feature = (name: string, ring: readonly LonLat[]) => ({
  type: 'Feature',
  properties: { navn: name },
  geometry: { type: 'Polygon', coordinates: [ring] }
})
const layer = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

async function load(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Indlæs eget lag …' }).focus()
  await chooseFile(page, () => page.keyboard.press('Enter'), {
    name,
    mimeType: 'application/geo+json',
    buffer: typeof text === 'string' ? Buffer.from(text) : text
  })
}

/** The same land as one outline, measured without a browser: in hectares, as the list of changes shows it. */
async function hectaresInOne(): Promise<string> {
  const outline: LonLat[] = [
    [12.155, SOUTH],
    [12.177, SOUTH],
    [12.177, MIDDLE],
    [12.177, NORTH],
    [12.155, NORTH],
    [12.155, MIDDLE]
  ]
  const engine = createEngine(folderReader)
  await engine.open(BUILT_IN)
  const { changes } = await engine.evaluate(proposalOf(outline, '0265') as unknown as Proposal)
  const m2 = changes[0]?.areaM2 ?? 0
  expect(m2).toBeGreaterThan(100_000)
  return formatHectares(m2)
}

test('two neighbours of an own layer, picked by the list, become one area without a seam', async ({ shared: page }) => {
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.keyboard.press('u')
  const count = page.getByTestId('units-count')
  await expect(count).toHaveText('Ingen valgt')

  await load(page, 'galt.geojson', layer(feature('Åben', field(SOUTH, MIDDLE).slice(0, -1))))
  const dialog = page.getByRole('dialog', { name: 'Eget lag' })
  await expect(dialog.getByRole('alert')).toContainText('galt.geojson kan ikke bruges. Objekt nr. 1:')
  await expect(dialog.getByRole('alert')).toContainText('de er ikke lukkede')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  const rings = [field(SOUTH, MIDDLE), field(MIDDLE, NORTH)] as const
  await load(page, 'marker.geojson', layer(feature('Søndermark', rings[0]), feature('Nørremark', rings[1])))
  await expect(page.getByLabel('Enheder')).toHaveValue('own')
  await expect(page.getByLabel('Enheder').locator('option:checked')).toHaveText('Eget lag: marker.geojson')

  // On the map as parishes are: named under the pointer, picked and given up by a click.
  const { x, y } = toPixel([12.166, 55.661])
  await expect(async () => {
    await page.mouse.move(x - 2, y)
    await page.mouse.move(x, y)
    await expect(page.locator('.skel-pointer-note-measure')).toContainText('Nørremark', { timeout: 500 })
  }).toPass()
  await page.mouse.click(x, y)
  await expect(count).toHaveText('1 valgt')
  await page.mouse.click(x, y)
  await expect(count).toHaveText('Ingen valgt')

  await page.getByText('Liste', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Søg efter navn eller nummer').focus()
  await page.keyboard.type('mark')
  for (const [i, name] of ['Søndermark', 'Nørremark'].entries()) {
    await page.getByRole('checkbox', { name }).focus()
    await page.keyboard.press('Space')
    await expect(count).toHaveText(`${i + 1} valgt`)
  }
  await page.getByRole('button', { name: /Modtagende kommune/ }).click()
  await page.getByRole('option', { name: 'Roskilde' }).first().click()
  await page.getByRole('button', { name: 'Afslut' }).focus()
  await page.keyboard.press('Enter')

  const change = page.getByTestId('change')
  await expect(change).toHaveCount(1)
  await expect(change).toContainText('Søndermark, Nørremark')
  await expect(change).toContainText(`${await hectaresInOne()} fra Høje-Taastrup til Roskilde`)

  const saving = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const proposal = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as Proposal
  expect(proposal.changes).toMatchObject([
    { type: 'transfer-area', to: '0265', area: { type: 'MultiPolygon', coordinates: rings.map(ring => [ring]) } }
  ])
})

test('a layer in metres and in an old character set is read, and what is left out stands under a heading of its own', async ({
  shared: page
}) => {
  await start(page)
  await page.keyboard.press('u')
  // The units come a while after the tool, and call nobody back to the map who has gone on meanwhile.
  const own = page.getByRole('button', { name: 'Indlæs eget lag …' })
  await own.focus()
  await expect(page.getByText('Liste', { exact: true })).toBeVisible()
  await expect(own).toBeFocused()
  const metres: LonLat[] = [
    [690_000, 6_171_000],
    [690_900, 6_171_000],
    [690_900, 6_171_800],
    [690_000, 6_171_000]
  ]
  const text = layer(feature('Søndermark', metres), {
    type: 'Feature',
    properties: { Navn: 'Tom mark' },
    geometry: { type: 'MultiPolygon', coordinates: [] }
  })
  await load(page, 'gis.geojson', Buffer.from(text, 'latin1'))
  const dialog = page.getByRole('dialog', { name: 'Eget lag' })
  await expect(dialog).toContainText('Et område i gis.geojson')
  await expect(dialog).toContainText('Windows-1252')
  await expect(dialog).toContainText('EPSG:25832')
  const skipped = dialog.getByTestId('layer-skipped')
  await expect(skipped.getByRole('heading')).toHaveText('Udeladt')
  await expect(skipped).toContainText('1 objekt uden geometri er ikke med (nr. 2).')
  await dialog.getByRole('button', { name: 'Vælg områder på kortet' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByText('Liste', { exact: true }).click()
  await page.getByLabel('Søg efter navn eller nummer').fill('Sønder')
  await expect(page.getByRole('checkbox', { name: 'Søndermark' })).toBeVisible()

  await load(page, 'sag.skel.json', '{"format": "skel-proposal/1", "changes": []}')
  await expect(dialog.getByRole('alert')).toContainText('Filen er et forslag fra Skel')
})

test('a Shapefile chosen as it lies: several layers, and the field that has the names', async ({ shared: page }) => {
  await start(page)
  await page.keyboard.press('u')
  const zip = zipped({
    ...shapefile(),
    'uden/felter2.shp': shapefile()['felter.shp'] ?? new Uint8Array(),
    'uden/felter2.dbf': shapefile()['felter.dbf'] ?? new Uint8Array(),
    'uden/felter2.prj': shapefile()['felter.prj'] ?? new Uint8Array()
  })
  await load(page, 'felter.zip', Buffer.from(zip))
  const dialog = page.getByRole('dialog', { name: 'Eget lag' })
  await expect(dialog).toContainText('3 områder i felter.zip')
  await accessible(page, DIALOG)
  await dialog.getByLabel('Lag', { exact: true }).selectOption('felter2')
  await dialog.getByLabel('Felt med områdernes navne').selectOption('kode')
  await dialog.getByRole('button', { name: 'Vælg områder på kortet' }).click()
  await page.getByText('Liste', { exact: true }).click()
  await page.getByLabel('Søg efter navn eller nummer').fill('0147')
  await expect(page.getByRole('checkbox', { name: '0147' })).toBeVisible()
})
