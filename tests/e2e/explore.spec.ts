/** Who only looks: a citizen on a phone asks what a proposal means for a town, and a planner sorts and takes along the table. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { linkOf } from '../../src/share/link.ts'
import { accessible } from './accessible.ts'
import { proposalOf, ready, start, test } from './app.ts'

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
