/** A hearing by files: sent out by the planner, answered by a council on a tablet, and brought home with a conflict. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { accessible, DIALOG } from './accessible.ts'
import { chooseFile, drop, dropAll, MARBJERG, proposalOf, start, test } from './app.ts'

async function saved(page: Page, press: () => Promise<unknown>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const menu = async (page: Page, name: string, of = 'Eksportér') => {
  await page.getByRole('button', { name: of }).first().click()
  await page.getByRole('menuitem', { name }).click()
}

test('councils answer by file, and their answers merge into the case', async ({ shared: page }) => {
  await start(page)
  const mine = [{ code: '0265', decision: { kind: 'consents', date: '2026-11-01' } }]
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { councils: mine })), 'sag.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')
  await menu(page, 'Send i høring …')
  const sending = page.getByRole('dialog', { name: 'Send i høring som filer' })
  await sending.getByLabel('Svarfrist').fill('15.1.2027')
  await accessible(page, DIALOG)
  const zip = await saved(page, () => sending.getByRole('button', { name: 'Gem høringsfilerne' }).click())
  expect(zip.name).toBe('hoering-marbjerg-floeng.zip')
  const files = Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => ({
    name,
    text: new TextDecoder().decode(bytes)
  }))
  expect(files.map(({ name }) => name)).toEqual([
    'hoering-0169-hoeje-taastrup.json',
    'hoering-0265-roskilde.json',
    'svarskema-0169-hoeje-taastrup.html',
    'svarskema-0265-roskilde.html'
  ])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Fortryd' })).toBeEnabled()

  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 }
  await page.setViewportSize({ width: 820, height: 1180 })
  await drop(page, files[1]?.text ?? '', files[1]?.name ?? '')
  const council = page.getByRole('region', { name: 'Set fra Roskilde' })
  await expect(council.getByTestId('seat')).toContainText('Roskilde')
  await expect(council.getByTestId('seat')).toContainText('15. januar 2027')
  await expect(council.getByRole('heading', { name: 'Svar på høringen' })).toBeVisible()
  await expect(page.getByTestId('review-banner')).toBeVisible()
  await council.getByRole('radio', { name: 'Imod', exact: true }).check()
  await council.getByLabel('Svaret i hovedtræk').fill('Vejen <b>mangler</b>')
  await council.getByRole('radio', { name: 'Nægter tilslutning' }).check()
  await council.getByLabel('Svarets dato').fill('8.12.2026')
  await expect(council).toContainText('Svaret er ikke gemt som fil endnu.')
  await accessible(page)
  const answer = await saved(page, () => council.getByRole('button', { name: 'Gem svaret som fil' }).click())
  expect(answer.name).toBe('svar-0265-roskilde.json')
  await expect(council).not.toContainText('Svaret er ikke gemt som fil endnu.')
  await page.setViewportSize({ width, height })
  await menu(page, 'Til mit udkast', 'Veje ind: gennemse')
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Marbjerg–Fløng')

  const other = { ...JSON.parse(files[0]?.text ?? ''), answer: { answered: '2026-12-20', answer: 'for' } }
  const stranger = { ...other, council: { code: '0101', name: 'København' } }
  await dropAll(page, [
    { name: answer.name, text: answer.bytes.toString() },
    { name: 'svar-0169.json', text: JSON.stringify(other) },
    { name: 'svar-0101.json', text: JSON.stringify(stranger) },
    { name: 'itu.json', text: answer.bytes.toString().slice(0, 300) }
  ])
  const merging = page.getByRole('dialog', { name: 'Høringssvar' })
  await expect(merging.getByTestId('hearing-told')).toContainText('svar-0101.json er fra København')
  await expect(merging.getByTestId('hearing-told')).toContainText('itu.json kan ikke læses')
  await expect(merging.getByTestId('hearing-adds')).toContainText('for forslaget')
  await expect(merging.getByTestId('hearing-adds')).toContainText('»Vejen <b>mangler</b>«')
  const conflict = merging.getByTestId('hearing-conflict')
  await expect(conflict).toHaveCount(1)
  await expect(conflict.getByRole('radio', { name: /^Sagen: giver tilslutning/ })).toBeChecked()
  await conflict.getByRole('radio', { name: /svar-0265-roskilde.json: nægter tilslutning/ }).check()
  await accessible(page, DIALOG)
  await merging.getByRole('button', { name: 'Indarbejd svarene' }).click()
  await expect(page.getByText('Svar fra 2 kommunalbestyrelser er indarbejdet i sagen.')).toBeVisible()

  await menu(page, 'Kommunalbestyrelsens plads …')
  const seat = page.getByRole('dialog', { name: 'Kommunalbestyrelsens plads' })
  await seat.getByLabel('Kommunalbestyrelse', { exact: true }).selectOption('0265')
  await expect(seat).toContainText('nægter tilslutning')
  await accessible(page, DIALOG)
  await page.keyboard.press('Escape')
  // One step for the whole.
  await page.getByRole('button', { name: 'Fortryd' }).first().click()
  await menu(page, 'Kommunalbestyrelsens plads …')
  await seat.getByLabel('Kommunalbestyrelse', { exact: true }).selectOption('0265')
  await expect(seat).toContainText('giver tilslutning, besluttet den 1. november 2026')
  await expect(seat).not.toContainText('nægter tilslutning')
  await page.keyboard.press('Escape')

  // Who only looks is told what to do with answers, and no proposals are held against one another.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Søg handling eller sted' }).fill('Se udkastet, som andre')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('review-banner')).toBeVisible()
  await dropAll(page, [
    { name: 'svar-1.json', text: '{"format":"skel-hearing/1"}' },
    { name: 'svar-2.json', text: '{"format":"skel-hearing/1"}' }
  ])
  await expect(page.locator('p', { hasText: 'Filerne er fra en høring, og svar indarbejdes i en sag' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByTestId('review-banner').getByRole('button').click()
  await expect(page.getByTestId('review-banner')).toHaveCount(0)

  // Two other proposals beside it.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Søg handling eller sted' }).fill('Sammenlign forslag')
  await page.getByRole('option', { name: 'Sammenlign forslag' }).click()
  const comparing = page.getByRole('dialog', { name: 'Sammenlign forslag' })
  const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  const beside = (title: string, to: string) => JSON.stringify(proposalOf(MARBJERG, to, { title }))
  await chooseFile(page, () => comparing.getByRole('button', { name: 'Tilføj forslag fra filer' }).click(), [
    file('nord.json', beside('Nord', '0169')),
    file('syd.json', beside('Syd', '0265')),
    file('itu.json', '{"format":')
  ])
  await expect(comparing.getByRole('columnheader', { name: 'Syd (syd.json)' }).first()).toBeVisible()
  await expect(comparing.getByRole('columnheader', { name: 'Nord (nord.json)' }).first()).toBeVisible()
  await expect(comparing.getByRole('alert')).toContainText('itu.json kan ikke læses')
  await accessible(page, DIALOG)
  await page.keyboard.press('Escape')
})
