/** Borders of one's own: a file becomes a dataset, the case is held against it, and both are come back to over a reload. */
import { writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset, loadUnits } from '../../src/dataset/load.ts'
import { unitOutlines } from '../../src/dataset/unit-rings.ts'
import { toLonLat } from '../../src/geometry/grid.ts'
import type { Ring } from '../../src/geometry/rings.ts'
import { BUILT_IN } from '../support/country.ts'
import { accessible, DIALOG } from './accessible.ts'
import { chooseFile, drop, manifest, proposalOf, ready, start, test } from './app.ts'

const ISLANDS: Readonly<Record<string, string>> = { '0741': 'Samsø', '0492': 'Ærø', '0563': 'Fanø' }

/** m² by a plain shoelace, EPSG:3035. */
const areaOf = ({ x, y }: Ring): number =>
  Math.abs(
    x.reduce((sum, ax, i) => {
      const next = (i + 1) % x.length
      return sum + (ax / 1000) * ((y[next] as number) / 1000) - ((x[next] as number) / 1000) * ((y[i] as number) / 1000)
    }, 0) / 2
  )

/** Three island municipalities as GeoJSON, one without the smallest of its islets over a hectare; and that islet's m². */
async function islands(): Promise<{ readonly content: string; readonly lostM2: number }> {
  const read = folderReader(BUILT_IN)
  const dataset = await loadDataset(read)
  const { land } = dataset
  const [originX, originY] = land.origin
  const outlines = unitOutlines(land, await loadUnits(read, dataset, 'parish'))
  const ring = ({ x, y }: Ring) => {
    const points = x.map((mm, i) => toLonLat([mm + originX, (y[i] as number) + originY]))
    return [...points, points[0]]
  }
  let lostM2 = Number.POSITIVE_INFINITY
  const parts = Object.keys(ISLANDS).map(code => {
    const own = outlines.filter(one => one.municipality === code).flatMap(({ polygons }) => polygons)
    if (code !== '0492') return { code, own }
    const [islet] = own.filter(({ outer }) => areaOf(outer) > 10_000).sort((p, q) => areaOf(p.outer) - areaOf(q.outer))
    if (!islet) throw new Error('no islet')
    lostM2 = areaOf(islet.outer)
    return { code, own: own.filter(one => one !== islet) }
  })
  const features = parts.map(({ code, own }) => ({
    type: 'Feature',
    properties: { KOMKODE: code, NAVN: ISLANDS[code], GYLDIGFRA: '2026-05-01' },
    geometry: { type: 'MultiPolygon', coordinates: own.map(({ outer, holes }) => [outer, ...holes].map(ring)) }
  }))
  return { content: JSON.stringify({ type: 'FeatureCollection', features }), lostM2 }
}

async function openDatasets(page: Page) {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  await field.fill('datasæt')
  await expect(page.getByRole('option').first()).toContainText('Datasæt og egne grænser')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Datasæt og egne grænser' })
  await expect(dialog.getByTestId('datasets')).toBeVisible()
  return dialog
}

const reloads = async (page: Page, press: () => Promise<void>): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), press()])
  await ready(page)
}

test('a file becomes a dataset, the case is held against it and copied onto it, and both are there over a reload', async ({
  page
}, info) => {
  const { content, lostM2 } = await islands()
  const file = info.outputPath('oer.geojson')
  await writeFile(file, content)
  await start(page)
  const merger = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0741', '0492'],
    into: { code: '0741', name: 'Øerne' }
  }
  await drop(page, JSON.stringify(proposalOf([], '', { title: 'To øer', changes: [merger] })), 'oer.skel.json')
  await expect(page.getByTestId('change')).toHaveCount(1)

  const dialog = await openDatasets(page)
  await dialog.getByRole('button', { name: 'Tilføj grænser fra en fil' }).click()
  await chooseFile(page, () => dialog.getByRole('button', { name: 'Vælg fil' }).click(), file)
  await expect(dialog.getByText('3 kendte kommuner.')).toBeVisible()
  await expect(dialog.getByLabel('Kommunekode')).toHaveValue('KOMKODE')
  await expect(dialog.getByLabel('Offentliggjort')).toHaveValue('GYLDIGFRA')
  await dialog.getByLabel('Nøjagtighed, meter').fill('0,5')
  await accessible(page, DIALOG)
  await dialog.getByRole('button', { name: 'Lav datasættet' }).click()
  await expect(dialog.getByTestId('made')).toContainText('egne-2026-05-oer er lavet')
  await dialog.getByRole('button', { name: 'Behold i browseren', exact: true }).click()
  await expect(dialog.getByText('Datasættet ligger nu i browseren.')).toBeVisible()

  await dialog.getByRole('button', { name: 'Hold sagen op mod dette' }).click()
  const row = dialog.getByTestId('rebase').getByRole('row').nth(1)
  await expect(row).toContainText('andet areal')
  const cells = await row.getByRole('cell').allTextContents()
  const [before = 0, after = 0] = cells.slice(1, 3).map(text => Number(text.replace(/[^\d]/g, '')))
  expect(lostM2).toBeGreaterThan(10_000)
  expect(Math.abs(before - after - lostM2)).toBeLessThanOrEqual(2)
  await accessible(page, DIALOG)
  await reloads(page, () => dialog.getByRole('button', { name: 'Læg en kopi af sagen på dette datasæt' }).click())
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('To øer')

  const again = await openDatasets(page)
  const items = again
    .getByTestId('datasets')
    .getByRole('listitem')
    .filter({ has: page.getByText('Fingeraftryk') })
  await expect(items.nth(0)).toContainText(manifest.id)
  await expect(items.nth(1)).toContainText('Åbent nu')
  await expect(items.nth(1)).toContainText('1 scenarie hviler på det')

  await again.getByRole('button', { name: 'Sammenlign to datasæt' }).click()
  const beside = page.getByRole('dialog', { name: 'To datasæt over hinanden' })
  await beside.getByLabel('Før').selectOption({ label: 'Det medfølgende datasæt' })
  await beside.getByLabel('Efter').selectOption({ label: 'oer.geojson' })
  await beside.getByRole('button', { name: 'Sammenlign', exact: true }).click()
  const lost = beside.getByTestId('compared').getByRole('listitem').first()
  await expect(lost).toContainText('Ærø → uden for kommunerne')
  await expect(lost).toContainText('Uforklaret')
  await accessible(page, DIALOG)
  await lost.getByRole('button').click()
  await beside.getByLabel('Kommune').fill('samsø')
  await expect(beside.getByText(/^0 af \d+ rækker/)).toBeVisible()
  await page.keyboard.press('Escape')

  const others = (await openDatasets(page)).getByTestId('datasets').getByRole('listitem')
  await reloads(page, () => others.first().getByRole('button', { name: 'Ny sag på dette datasæt' }).click())
  const last = await openDatasets(page)
  await expect(last.getByTestId('datasets').getByRole('listitem').first()).toContainText('Åbent nu')
})
