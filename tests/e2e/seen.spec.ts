/**
 * What is seen, with the map's pixels drawn: the picture that the page opens with, which the map takes over where it stands; the
 * pictures of the README; and the case's own files and pictures. One page for all of it, since starting one like it is dear.
 */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { accessible, DIALOG } from './accessible.ts'
import { arrives, drop, type LonLat, PHONE, proposalOf, settled, start, test } from './app.ts'

/** Between the boxes over the map. */
const DESKTOP = { x: 240, y: 160, width: 700, height: 580 }
const ON_PHONE = { x: 20, y: 240, width: 350, height: 320 }

/** How far one screenshot is shifted against the other, in pixels. */
const SHIFTS = [
  [0, 0],
  [3, 0],
  [-3, 0],
  [0, 3],
  [0, -3]
] as const

/** By how much two screenshots differ per pixel, by shift: of 765; the borders' edges and the names always do. */
async function differences(page: Page, shots: readonly Buffer[]): Promise<readonly number[]> {
  const images = shots.map(shot => shot.toString('base64'))
  return page.evaluate(
    async ([data, shifts]) => {
      const pixels = async (image: string) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob())
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        canvas?.drawImage(bitmap, 0, 0)
        return canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1)
      }
      const [one, other] = await Promise.all(data.map(pixels))
      if (!one || !other) return []
      return shifts.map(([dx, dy]) => {
        let [difference, all] = [0, 0]
        for (let y = 4; y < one.height - 4; y++)
          for (let x = 4; x < one.width - 4; x++) {
            const [i, j] = [4 * (y * one.width + x), 4 * ((y + dy) * one.width + x + dx)]
            all++
            for (let k = 0; k < 3; k++) difference += Math.abs((one.data[i + k] ?? 0) - (other.data[j + k] ?? 0))
          }
        return difference / all
      })
    },
    [images, SHIFTS] as const
  )
}

/** Opens the app with its map held back, and expects picture and map to differ by no more than `most`, and more in any other place. */
async function pictureBesideMap(page: Page, clip: typeof DESKTOP, most: number): Promise<void> {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  // The map's own script, not those of the page that are called after it.
  await page.route(/\/assets\/map-[\w-]{8}\.js$/, async route => {
    await held
    await route.continue()
  })
  const started = start(page, { pixels: true })
  const picture = page.locator('#start-picture')
  await expect(page.getByTestId('map')).toBeVisible()
  await expect(picture).toBeVisible()
  const before = await page.screenshot({ clip, animations: 'disabled' })
  release()
  await started
  await expect(picture).toHaveCount(0)
  const shots = [before, await page.screenshot({ clip, animations: 'disabled' })]
  const [inPlace = Infinity, ...shifted] = await differences(page, shots)
  expect(inPlace).toBeLessThan(most)
  expect(inPlace).toBeLessThan(Math.min(...shifted))
}

/** Pictures of the app as it is, for the README: copy them from here to docs/pictures when the app has changed. */
const FOLDER = '.cache/pictures'

/** Fields south of Torslunde, in Greve, that would go to Ishøj: over the regions' border of 2026. */
const TORSLUNDE: readonly LonLat[] = [
  [12.23568, 55.609265],
  [12.25068, 55.610105],
  [12.24993, 55.617665],
  [12.23643, 55.617245]
]

async function saved(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Gem', exact: true }).click()
  ])
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Gemt: /)
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('the picture that opens the page, a drawing in progress, and the case as files and pictures', async ({ page }) => {
  await pictureBesideMap(page, DESKTOP, 15)

  const proposal = JSON.stringify(proposalOf(TORSLUNDE, '0183', { title: 'Torslunde Syd, udkast 1' }))
  await arrives(page, () => drop(page, proposal, 'torslunde.json'))
  await expect(page.getByTestId('change')).toContainText('ha fra Greve til Ishøj')
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Redigér området' }).click()
  await expect(page.getByRole('region', { name: 'Sagen' })).toContainText(
    /Med tegningen (kan sagen|ser sagen ud til at) være/
  )
  await expect(page.locator('.skel-pointer-note')).toContainText('→ Ishøj')
  await page.screenshot({ path: `${FOLDER}/draft-desktop.png`, animations: 'disabled' })
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Eksportér' }).click()
  await page.getByRole('menuitem', { name: 'GIS-filer og kort' }).click()
  await expect(page.getByRole('dialog', { name: 'GIS-filer og kort' })).toBeVisible()
  await accessible(page, DIALOG)
  // The one that is offered first is left for later, so that the country is written in it once.
  const format = (name: string) => page.getByRole('checkbox', { name: new RegExp(name) })
  await expect(format('GeoPackage')).toBeChecked()
  await format('GeoPackage').uncheck()
  await format('SVG').check()
  const one = await saved(page)
  expect(one.name).toMatch(/\.svg$/)
  expect(strFromU8(one.bytes)).toContain('Klimadatastyrelsen')

  for (const name of ['GeoPackage', 'GML', 'Shapefile', 'FlatGeobuf', 'GeoJSON', 'Tabeller', 'PNG'])
    await format(name).check()
  const all = await saved(page)
  expect(all.name).toMatch(/\.gis\.zip$/)
  const files = unzipSync(all.bytes)
  expect(Object.keys(files)).toHaveLength(18)
  const ofKind = (end: string) => Object.keys(files).filter(name => name.endsWith(end))
  const [geopackage = ''] = ofKind('.gpkg')
  expect(strFromU8((files[geopackage] as Uint8Array).subarray(0, 15))).toBe('SQLite format 3')
  const changes = JSON.parse(strFromU8(files['aendringer.geojson'] as Uint8Array))
  expect(changes.features[0].properties).toMatchObject({ fra_kode: '0253', til_kode: '0183', status: 'udkast' })
  expect(strFromU8(files['kort.svg'] as Uint8Array)).toContain('Klimadatastyrelsen')
  const png = files['kort.png'] as Uint8Array
  expect([...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  // More than one colour: a canvas read too late is empty, and packs to next to nothing.
  expect(png.length).toBeGreaterThan(40_000)
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('the picture that opens the page, and a municipality explored', async ({ page }) => {
    await pictureBesideMap(page, ON_PHONE, 20)

    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('menuitem', { name: /Find kommune/ }).tap()
    await page.getByLabel('Søg kommune').fill('ærø')
    // It comes above the table, which would move from under the finger.
    await expect(page.getByRole('list', { name: 'Fundne steder' })).toContainText('Ærø')
    await arrives(page, () => page.getByRole('button', { name: 'Ærø', exact: true }).tap())
    await expect(page.getByTestId('municipality-card')).toContainText('udgør en ø')
    // What is looked at is drawn.
    await settled(page)
    await page.screenshot({ path: `${FOLDER}/explore-phone.png`, animations: 'disabled' })
  })
})
