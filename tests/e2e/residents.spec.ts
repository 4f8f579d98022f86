/** Resident points of the user's own: counted instead of estimated, told what they are, and taken away again. */
import { Buffer } from 'node:buffer'
import { expect, type Page } from '@playwright/test'
import { finding } from './act.ts'
import { chooseFile, drop, MARBJERG, proposalOf, start, test } from './app.ts'

async function load(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByRole('button', { name: /^Indeholder data fra/ }).click()
  const sources = page.getByRole('dialog', { name: 'Datagrundlag' })
  await chooseFile(page, () => sources.getByRole('button', { name: 'Indlæs beboerpunkter …' }).click(), {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content)
  })
  await expect(sources).toHaveCount(0)
}

/** Nothing of the file is in use, and that it is gone is said. */
async function wiped(page: Page, file: string): Promise<void> {
  await expect(page.getByText(`Alt fra ${file} er slettet fra hukommelsen`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Fjern beboerpunkter' })).toHaveCount(0)
}

test('counts decide where the estimate could not, no point is passed over, and nothing leaves the browser', async ({
  shared: page
}) => {
  const asked: string[] = []
  page.on('request', request => asked.push(`${request.method()} ${request.url()}`))
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'sag.json')
  const residents = finding(page, 'minor-change.residents')
  await expect(residents).toHaveAttribute('data-verdict', 'undetermined')
  const before = await page.getByTestId('change').textContent()

  await load(
    page,
    'cpr.csv',
    '# date: 2026-10-01\nlon;lat;antal\n12,165;55,658;48\n12,17;55,66;2\n12,3;55,66;57000\n12,5;55,7;70\n11,5;56,5;3\n'
  )
  const banner = page.getByRole('status').filter({ hasText: 'cpr.csv' })
  await expect(banner).toContainText('Beboere optælles efter cpr.csv pr. 1. oktober 2026: 5 punkter, 57.123 personer.')
  await expect(banner).toContainText('1 punkt med 3 personer ligger uden for alle kommuner')
  await expect(residents).toHaveAttribute('data-verdict', 'met')
  await expect(page.getByTestId('change')).toContainText('50 beboere')
  await residents.getByRole('button').first().click()
  await expect(residents).toContainText('Beboerpunkter fra brugerens fil cpr.csv')

  // One person more, and made up: the next file takes the former's place.
  await load(page, 'opdigtet.csv', '# synthetic\nlon,lat,people\n12.165,55.658,51\n')
  await expect(page.getByRole('status').filter({ hasText: 'opdigtet.csv' })).toContainText('SYNTETISKE')
  await expect(residents).toHaveAttribute('data-verdict', 'not-met')

  // A file without a row that can be used is told by its line, and what is in use stays in use.
  await load(page, 'fejl.csv', 'lon,lat,people\n12.165,55.658\n')
  const problem = page.getByRole('alertdialog', { name: 'Filen kan ikke åbnes' })
  await expect(problem).toContainText('linje 2')
  await problem.getByRole('button', { name: 'Luk' }).last().click()
  await expect(residents).toHaveAttribute('data-verdict', 'not-met')

  await page.getByRole('button', { name: 'Fjern beboerpunkter' }).click()
  await wiped(page, 'opdigtet.csv')
  await expect(residents).toHaveAttribute('data-verdict', 'undetermined')
  await expect(page.getByTestId('change')).toHaveText(before ?? '')
  expect(asked.filter(request => !request.startsWith('GET '))).toEqual([])
})

test('a table from Excel is read with its broken rows told, and numbers of two places are asked about', async ({
  shared: page
}) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'sag.json')
  const residents = finding(page, 'minor-change.residents')
  const table =
    'sep=;\r\nlængdegrad;breddegrad;antal;vej\r\n12,165;55,658;48;Åvej\r\n0;0;3;Ukendt\r\n;;;\r\n12,3;55,66;57000;Østvej\r\n'
  await load(page, 'excel.csv', Buffer.from(table, 'latin1'))
  const banner = page.getByRole('status').filter({ hasText: 'excel.csv' })
  await expect(banner).toContainText('2 punkter, 57.048 personer')
  await expect(banner).toContainText('Windows-1252')
  await expect(banner).toContainText('Linje 4 er udeladt: en koordinat er 0.')
  await expect(residents).toHaveAttribute('data-verdict', 'met')

  // By Tønder in one zone, on Bornholm in the other: neither covers the case, so the estimate stands.
  await load(page, 'hvor.csv', 'x;y;antal\n493700;6106100;12\n')
  const which = page.getByRole('alertdialog', { name: 'Hvor ligger punkterne?' })
  await expect(which.getByRole('button', { name: /25832.*Tønder/ })).toBeVisible()
  await which.getByRole('button', { name: /25833.*Bornholm/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'hvor.csv' })).toContainText('EPSG:25833')
  await expect(residents).toHaveAttribute('data-verdict', 'undetermined')
  await residents.getByRole('button').first().click()
  await expect(residents).toContainText('dækker ikke Høje-Taastrup')
  await page.getByRole('button', { name: 'Fjern beboerpunkter' }).click()
  await wiped(page, 'hvor.csv')
})

test('a file of one street does not cover the municipality: its nobody decides nothing, and where points fell is shown', async ({
  shared: page
}) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'sag.json')
  const residents = finding(page, 'minor-change.residents')
  await load(page, 'vej.csv', 'lon;lat;antal\n12,3;55,66;120\n')
  const banner = page.getByRole('status').filter({ hasText: 'vej.csv' })
  await expect(banner).toContainText('under 90 % af det officielle folketal i én kommune')
  await expect(banner).toContainText('Filen har ingen punkter i 98 af 99 kommuner')
  await expect(residents).toHaveAttribute('data-verdict', 'undetermined')
  await residents.getByRole('button').first().click()
  await expect(residents).toContainText('dækker ikke Høje-Taastrup, som areal kommer fra')

  await page.getByRole('button', { name: 'Se, hvor punkterne ligger …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hvor beboerpunkterne ligger' })
  await expect(dialog.getByRole('row', { name: /^Høje-Taastrup Ikke dækket 120 / })).toBeVisible()
  await expect(dialog).toContainText('Ingen punkter i 98 kommuner')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Fjern beboerpunkter' }).click()
  await wiped(page, 'vej.csv')
})
