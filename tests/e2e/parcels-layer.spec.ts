/** A file of parcels: read beside the page, picked from by the list, and the case looked up in it. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { gml, PARCELS } from '../../src/cadastre/testing/files.ts'
import { toLonLat9, utm32ToGridMm } from '../../src/geometry/grid.ts'
import type { TransferParcels } from '../../src/proposal/types.ts'
import { accessible, DIALOG } from './accessible.ts'
import { chooseFile, drop, proposalOf, start, test } from './app.ts'

/** Pairs of EPSG:25832 metres, east first → degrees. */
const toLonLats = (metres: readonly number[]): number[] =>
  metres.flatMap((east, i) => (i % 2 === 0 ? toLonLat9(utm32ToGridMm([east, metres[i + 1] ?? 0])) : []))

async function open(page: Page, text: string, look?: () => Promise<void>): Promise<Locator> {
  await page.getByRole('button', { name: 'Anden ændring' }).click()
  await page.getByRole('menuitem', { name: 'Matrikler fra et lag …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Matrikler fra et lag' })
  await look?.()
  await chooseFile(page, () => dialog.getByRole('button', { name: 'Vælg fil …' }).click(), {
    name: 'matrikler.gml',
    mimeType: 'application/gml+xml',
    buffer: Buffer.from(text)
  })
  return dialog
}

async function changes(page: Page): Promise<TransferParcels[]> {
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const path = await (await downloading).path()
  return (JSON.parse(await readFile(path, 'utf8')) as { changes: TransferParcels[] }).changes
}

test('parcels picked by the list move as parcels, with outline and registered area', async ({ shared: page }) => {
  await start(page)
  const dialog = await open(page, gml(PARCELS))
  await expect(dialog.getByRole('status')).toContainText('4 matrikler i matrikler.gml, registreret 20.006 m² i alt')
  await dialog.getByRole('button', { name: 'Vælg matrikler på kortet' }).click()
  await page.getByText('Liste', { exact: true }).click()
  await page.getByRole('searchbox').last().fill('Vestby')
  await page.getByLabel('1a, Vestby By, Ager').check()
  await page.getByLabel('7000c, Vestby By, Ager').check()
  await page.getByRole('button', { name: /Modtagende kommune/ }).click()
  await page.getByRole('option', { name: 'Roskilde' }).first().click()
  await page.getByRole('button', { name: 'Afslut' }).click()
  await expect(page.getByTestId('change')).toHaveCount(1)
  const [made] = await changes(page)
  expect([made?.type, made?.from, made?.to]).toEqual(['transfer-parcels', '0169', '0265'])
  expect(made?.parcels.map(({ outline, ...rest }) => [rest, outline?.type])).toEqual([
    [{ matrikelnr: '1a', ejerlav: 'Vestby By, Ager', areaM2: 5000, whole: true, ejerlavskode: 20551 }, 'Polygon'],
    [{ matrikelnr: '7000c', ejerlav: 'Vestby By, Ager', areaM2: 5003, whole: true, ejerlavskode: 20551 }, 'Polygon']
  ])
})

test('those wholly within a drawn area are picked at once', async ({ shared: page }) => {
  await start(page)
  const [w = 0, south = 0, , n = 0] = PARCELS[0]?.box ?? []
  // Around the first two of a hundred metres each, and half of the third.
  const metres = [
    [w - 5, south - 5],
    [w + 250, south - 5],
    [w + 250, n + 5],
    [w - 5, n + 5],
    [w - 5, south - 5]
  ] as const
  const ring = metres.map(corner => toLonLat9(utm32ToGridMm(corner)))
  await drop(page, JSON.stringify(proposalOf(ring, '0265')), 'sag.json')
  await expect(page.getByTestId('change')).toHaveCount(1)
  const dialog = await open(page, gml(PARCELS))
  await dialog.getByRole('button', { name: 'Vælg matrikler på kortet' }).click()
  await page.getByRole('button', { name: 'Vælg dem, der ligger helt inden for' }).click()
  await expect(page.getByTestId('units-count')).toContainText('2')
  await page.keyboard.press('Escape')
})

test('what is drawn in a parcel becomes a part of it, and its lines are there to follow', async ({ shared: page }) => {
  await start(page)
  const [w = 0, south = 0] = PARCELS[0]?.box ?? []
  const metres = [w + 10, south + 10, w + 40, south + 10, w + 40, south + 50, w + 10, south + 50, w + 10, south + 10]
  const degrees = toLonLats(metres)
  const ring = [0, 2, 4, 6, 8].map((i): [number, number] => [degrees[i] ?? 0, degrees[i + 1] ?? 0])
  await drop(page, JSON.stringify(proposalOf(ring, '0265')), 'sag.json')
  const change = page.getByTestId('change')
  await expect(change).toContainText('1.200 m²')
  const dialog = await open(page, gml(PARCELS))
  await dialog.getByRole('button', { name: 'Vælg matrikler på kortet' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Gør til del af matriklerne' }).click()
  await expect(change).toContainText('1 matrikel: 1.200 m² fra Høje-Taastrup til Roskilde')
  await expect(change).toContainText('Arealet af en tegnet del er beregnet på kortet og ikke registreret.')
  const [made] = await changes(page)
  expect(made?.parcels.map(({ outline, part, ...rest }) => [rest, outline?.type, part?.type])).toEqual([
    [{ matrikelnr: '1a', ejerlav: 'Vestby By, Ager', whole: false, ejerlavskode: 20551 }, 'Polygon', 'Polygon']
  ])
  await page.getByRole('button', { name: 'Overfør område' }).click()
  await expect(
    page.getByRole('combobox', { name: 'Følg linje' }).getByRole('option', { name: 'Eget lag' })
  ).toBeAttached()
  await page.keyboard.press('Escape')
})

test('what is drawn over several parcels divides itself among them, and what lies in none is told', async ({
  shared: page
}) => {
  await start(page)
  const [w = 0, south = 0] = PARCELS[0]?.box ?? []
  // 20 m of the first and 30 m of the second, 10 m of their depth and as much again outside.
  const metres = [w + 80, south - 10, w + 130, south - 10, w + 130, south + 10, w + 80, south + 10, w + 80, south - 10]
  const degrees = toLonLats(metres)
  const ring = [0, 2, 4, 6, 8].map((i): [number, number] => [degrees[i] ?? 0, degrees[i + 1] ?? 0])
  await drop(page, JSON.stringify(proposalOf(ring, '0265')), 'sag.json')
  await expect(page.getByTestId('change')).toContainText('1.000 m²')
  const dialog = await open(page, gml(PARCELS))
  await dialog.getByRole('button', { name: 'Vælg matrikler på kortet' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Gør til del af matriklerne' }).click()
  await expect(page.locator('p', { hasText: 'Området er delt mellem 2 matrikler' })).toContainText(
    /1a, Vestby By, Ager \(200 m²\) og 1b, Vestby By, Ager \(300 m²\).* 50[01] m² af området ligger i ingen matrikel/
  )
  const [made] = await changes(page)
  expect(made?.parcels.map(({ matrikelnr, whole, areaM2, part }) => [matrikelnr, whole, areaM2, part?.type])).toEqual([
    ['1a', false, undefined, 'Polygon'],
    ['1b', false, undefined, 'Polygon']
  ])
  expect(made?.sources).toMatchObject([{ name: 'matrikler.gml', of: 'parcels', count: 4, format: 'gml' }])
})

test('the parcels of a change are picked again: confirmed they are its list, and one step takes it back', async ({
  shared: page
}) => {
  await start(page)
  const parcels = ['1a', '2', '99'].map(matrikelnr => ({
    matrikelnr,
    ejerlav: 'Vestby By, Ager',
    areaM2: 5000,
    whole: true
  }))
  const [w = 0, south = 0] = PARCELS[0]?.box ?? []
  const [lon = 0, lat = 0] = toLonLats([w, south])
  const ring: [number, number][] = [
    [lon, lat],
    [lon + 0.001, lat],
    [lon, lat + 0.001],
    [lon, lat]
  ]
  const change = { id: 'a', type: 'transfer-parcels', from: '0169', to: '0265', parcels }
  await drop(page, JSON.stringify({ ...proposalOf(ring, '0265'), changes: [change] }), 'sag.json')
  await expect(page.getByTestId('change')).toHaveCount(1)
  const dialog = await open(page, gml(PARCELS))
  await dialog.getByRole('button', { name: 'Vælg matrikler på kortet' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Vælg matriklerne på kortet igen' }).click()
  await expect(page.getByTestId('units-count')).toContainText('2')
  await expect(page.getByText('1 matrikel i ændringen findes ikke i laget og bliver stående.')).toBeVisible()
  await page.getByText('Liste', { exact: true }).click()
  await expect(page.getByLabel('1a, Vestby By, Ager')).toBeChecked()
  await page.getByLabel('1a, Vestby By, Ager').uncheck()
  await page.getByLabel('1b, Vestby By, Ager').check()
  await page.getByRole('button', { name: 'Afslut' }).click()
  await expect(page.getByTestId('map')).toHaveAttribute('data-tool', 'select')
  await expect(page.getByTestId('change')).toHaveCount(1)
  const numbers = async () => (await changes(page))[0]?.parcels.map(({ matrikelnr }) => matrikelnr)
  expect(await numbers()).toEqual(['2', '99', '1b'])
  await page.keyboard.press('Control+z')
  expect(await numbers()).toEqual(['1a', '2', '99'])
})

test("a case's parcels are found in the layer, and one step takes it back", async ({ shared: page }) => {
  await start(page)
  const parcels = ['1b', '99'].map(matrikelnr => ({
    matrikelnr,
    ejerlav: 'Vestby By, Ager',
    areaM2: 5001,
    whole: true
  }))
  const change = { id: 'a', type: 'transfer-parcels', from: '0169', to: '0265', parcels }
  const proposal = {
    ...proposalOf(
      [
        [12.19, 55.66],
        [12.2, 55.66],
        [12.2, 55.67],
        [12.19, 55.66]
      ],
      '0265'
    ),
    changes: [change]
  }
  await drop(page, JSON.stringify(proposal), 'sag.json')
  await expect(page.getByTestId('change')).toHaveCount(1)
  const dialog = await open(page, gml(PARCELS), () => accessible(page, DIALOG))
  await expect(dialog.getByTestId('layer-preview')).toBeVisible()
  await dialog.locator('summary').first().click()
  await dialog.getByRole('button', { name: 'Find sagens matrikler i laget' }).click()
  const found = dialog.getByTestId('parcels-found')
  await expect(found).toContainText('1 af 2 matrikler i sagen er fundet')
  await expect(found).toContainText('Matr.nr. 99, Vestby By, Ager findes ikke i laget')
  await accessible(page, DIALOG)
  await dialog.getByRole('button', { name: 'Luk' }).last().click()
  expect((await changes(page))[0]?.parcels.map(({ outline }) => outline?.type)).toEqual(['Polygon', undefined])
  await page.keyboard.press('Control+z')
  expect((await changes(page))[0]?.parcels.map(({ outline }) => outline?.type)).toEqual([undefined, undefined])
})

test('a file that is cut off is refused with its line, and one without a system asks for it', async ({
  shared: page
}) => {
  await start(page)
  const dialog = await open(page, gml(PARCELS).slice(0, 2500))
  await expect(dialog.getByRole('alert')).toContainText('Linje 34: Filen er ikke hel')
  const buffer = Buffer.from(gml(PARCELS, { srs: null }))
  await chooseFile(page, () => dialog.getByRole('button', { name: 'Vælg en anden fil …' }).click(), {
    name: 'uden.gml',
    mimeType: 'application/gml+xml',
    buffer
  })
  await expect(dialog.getByRole('alert')).toContainText('hvilket koordinatsystem')
  await dialog.getByLabel('Koordinatsystem').selectOption('EPSG:25832')
  await dialog.getByRole('button', { name: 'Læs filen igen' }).click()
  await expect(dialog.getByTestId('layer-preview').getByRole('row')).toHaveCount(5)
})
