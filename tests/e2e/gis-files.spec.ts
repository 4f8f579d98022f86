/** The case as files of geographic data and as pictures of its map, made in the browser. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { accessible, DIALOG } from './accessible.ts'
import { drop, proposalOf, start, test } from './app.ts'

const RING = [
  [12.19, 55.66],
  [12.2, 55.66],
  [12.2, 55.67],
  [12.19, 55.67]
] as const

async function asked(page: Page): Promise<void> {
  await start(page, { pixels: true })
  await drop(page, JSON.stringify(proposalOf(RING, '0265')), 'sag.json')
  await expect(page.getByTestId('change')).toHaveCount(1)
  await page.getByRole('button', { name: 'Eksportér' }).click()
  await page.getByRole('menuitem', { name: 'GIS-filer og kort' }).click()
  await expect(page.getByRole('dialog', { name: 'GIS-filer og kort' })).toBeVisible()
}

async function saved(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Gem', exact: true }).click()
  ])
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Gemt: /)
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('every format at once is a zip, one alone is its file, and the picture is of the map', async ({ page }) => {
  await asked(page)
  await accessible(page, DIALOG)
  const one = await saved(page)
  expect(one.name).toMatch(/\.inddeling\.gpkg$/)
  expect(strFromU8(one.bytes.subarray(0, 15))).toBe('SQLite format 3')

  for (const name of ['GML', 'Shapefile', 'FlatGeobuf', 'GeoJSON', 'Tabeller', 'SVG', 'PNG'])
    await page.getByRole('checkbox', { name: new RegExp(name) }).check()
  const all = await saved(page)
  expect(all.name).toMatch(/\.gis\.zip$/)
  const files = unzipSync(all.bytes)
  expect(Object.keys(files)).toHaveLength(18)
  const changes = JSON.parse(strFromU8(files['aendringer.geojson'] as Uint8Array))
  expect(changes.features[0].properties).toMatchObject({ fra_kode: '0169', til_kode: '0265', status: 'udkast' })
  expect(strFromU8(files['kort.svg'] as Uint8Array)).toContain('Klimadatastyrelsen')
  const png = files['kort.png'] as Uint8Array
  expect([...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  // More than one colour: a canvas read too late is empty, and packs to next to nothing.
  expect(png.length).toBeGreaterThan(40_000)
  if (process.env.SKEL_KEEP) {
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`${process.env.SKEL_KEEP}/kort.png`, png)
    await page.screenshot({ path: `${process.env.SKEL_KEEP}/dialog.png` })
  }
})
