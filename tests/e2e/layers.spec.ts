/** A reference layer: added with the keyboard, drawn over, snapped to and followed, kept over a reload, removed. */
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Proposal } from '../../src/proposal/types.ts'
import { tiff } from '../../src/reference/testing/tiff.ts'
import { accessible, DIALOG } from './accessible.ts'
import { draw, find, type LonLat, ready, start, test } from './app.ts'

/** A road across the border of Høje-Taastrup and Roskilde, in degrees that no grid would give. */
const ROAD: readonly LonLat[] = [
  [12.155000123, 55.662000457],
  [12.160000321, 55.663200654],
  [12.168000789, 55.662800987],
  [12.176000111, 55.663500222]
]
const feature = (navn: string, coordinates: readonly LonLat[]) => ({
  type: 'Feature',
  properties: { navn, klasse: 'kommunevej' },
  geometry: { type: 'LineString', coordinates }
})
const roads = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature('Marbjergvej', ROAD),
    feature('Sidevej', [ROAD[1] as LonLat, [12.16, 55.67]]),
    { ...feature('', []), geometry: null }
  ]
})
const sheet = tiff([{ width: 60, height: 40, pixel: (column, row) => [column, row, 90] }], {
  samples: 3,
  colours: 2,
  scale: [50, 50, 0],
  tiePoint: [0, 0, 0, 697_000, 6_174_500, 0],
  keys: [
    [1024, 1],
    [1025, 1],
    [3072, 25832]
  ]
})

test('added by keyboard, placed and dimmed, followed exactly, kept over a reload, and removed', async ({ page }) => {
  const asked: string[] = []
  await page.route('**/config.json', route => {
    const layer = { id: 'stier', name: 'Stier', kind: 'geojson', url: 'lag/stier.geojson', attribution: 'Stiværket' }
    return route.fulfill({ json: { format: 'skel-config/1', layers: [layer] } })
  })
  await page.route('**/lag/**', route => {
    asked.push(route.request().url())
    return route.fulfill({ body: roads })
  })
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.getByTestId('map').locator('canvas').focus()
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Lag på kortet' })
  const add = async (name: string, buffer: Buffer) => {
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Tilføj lag fra fil …' }).focus()
    await page.keyboard.press('Enter')
    await (await choosing).setFiles({ name, mimeType: '', buffer })
  }
  await add('intet-sted.tif', Buffer.from(tiff([{ width: 4, height: 4, pixel: () => [1] }], {})))
  await expect(dialog.getByRole('alert')).toContainText(
    'intet-sted.tif kan ikke bruges. Billedet siger ikke, hvor det ligger'
  )
  await add('veje.geojson', Buffer.from(roads))
  await add('flyfoto.tif', Buffer.from(sheet))
  const items = dialog.getByTestId('layers').locator('> li')
  await expect(items).toHaveText([
    /flyfoto.*billede · EPSG:25832 · flyfoto\.tif/,
    /veje.*2 objekter · EPSG:4326 · veje\.geojson/
  ])
  await accessible(page, DIALOG)

  // Order, opacity, names and keeping, with keys alone.
  await dialog.getByRole('button', { name: 'Flyt veje op' }).focus()
  await page.keyboard.press('Enter')
  await expect(items).toHaveText([/^veje/, /^flyfoto/])
  await dialog.getByLabel('Synlighed af veje').focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
  await expect(dialog.getByLabel('Synlighed af veje')).toHaveAttribute('aria-valuetext', '85 %')
  await dialog.getByText('Udseende og oplysninger om veje').focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByTestId('layer-skipped')).toContainText('1 objekt uden geometri er ikke med (nr. 3).')
  await dialog.getByLabel('Navne på kortet fra felt').selectOption('navn')
  await items.first().getByLabel('Behold filen i denne browser').focus()
  await page.keyboard.press('Space')
  await expect(items.first().getByLabel('Behold filen i denne browser')).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Lag: 2 vist' })).toBeVisible()

  // What the layer has under the pointer.
  const middle = toPixel(ROAD[2] as LonLat)
  await page.mouse.move(middle.x - 2, middle.y)
  await page.mouse.move(middle.x, middle.y)
  await page.keyboard.press('f')
  await expect(dialog.getByTestId('place-facts')).toContainText('Marbjergvej')
  await expect(dialog.getByTestId('place-facts')).toContainText('kommunevej')
  await page.keyboard.press('Escape')

  // Drawn along the road from its first point to its last, and back to the south of it.
  await page.keyboard.press('o')
  await page.getByLabel('Følg linje').selectOption('reference')
  const [first, last] = [ROAD[0] as LonLat, ROAD[3] as LonLat]
  const south: readonly LonLat[] = [
    [12.177, 55.6555],
    [12.158, 55.654]
  ]
  await draw(page, toPixel, [first])
  const end = toPixel(last)
  await page.mouse.move(end.x - 2, end.y - 2)
  await page.mouse.move(end.x, end.y)
  await page.mouse.click(end.x, end.y)
  await expect(page.getByTestId('map')).toHaveAttribute('data-sketch-points', '4')
  for (const [i, place] of south.entries()) {
    const { x, y } = toPixel(place)
    await page.mouse.move(x, y)
    await page.mouse.click(x, y)
    await expect(page.getByTestId('map')).toHaveAttribute('data-sketch-points', String(5 + i))
  }
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('change')).toHaveCount(1)
  const saving = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const proposal = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as Proposal
  const [change] = proposal.changes
  if (change?.type !== 'transfer-area' || change.area.type !== 'Polygon') throw new Error('no area')
  // To the last digit of the file.
  expect(change.area.coordinates[0]).toEqual(expect.arrayContaining(ROAD.map(point => [...point])))

  // The one that was kept comes back as it was; the other is gone.
  await page.reload()
  await ready(page)
  await expect(page.getByRole('button', { name: 'Lag: 1 vist' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(items).toHaveText([/^veje/])
  await expect(dialog.getByLabel('Synlighed af veje')).toHaveAttribute('aria-valuetext', '85 %')
  await dialog.getByRole('button', { name: 'Fjern veje' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Der er ingen lag endnu.')

  // What the installation offers is fetched when it is asked for, and its maker named.
  expect(asked).toEqual([])
  await dialog.getByRole('button', { name: 'Hent Stier' }).focus()
  await page.keyboard.press('Enter')
  await expect(items).toHaveText([/^Stier.*Kilde: Stiværket/])
  expect(asked).toHaveLength(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Lag: 1 vist · Stiværket' })).toBeVisible()
  const left = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('reference-layers')
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      return names
    })
  await expect.poll(left).toEqual([])
})
