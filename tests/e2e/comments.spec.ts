/** Comments: written by two reviewers on a proposal they only read, brought home by file, chosen between, resolved and printed. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { accessible, DIALOG } from './accessible.ts'
import { chooseFile, drop, dropAll, MARBJERG, proposalOf, start, test } from './app.ts'

async function saved(page: Page, press: () => Promise<unknown>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

const CREATED = '2026-11-01T10:00:00.000Z'
const asked = {
  id: 'k0',
  author: 'Ministeriet',
  at: '2026-11-02T10:00:00.000Z',
  text: 'Er vejen med?',
  on: { kind: 'proposal' }
}
const PROPOSAL = JSON.stringify(proposalOf(MARBJERG, '0265', { created: CREATED, comments: [asked] }))
const HOSTILE = '<img src=x onerror=alert(1)>\njavascript:alert(1)'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Kommentarer', exact: true })
const thread = (page: Page, words: string) => dialog(page).getByTestId('comment').filter({ hasText: words })

test('reviewers comment on what they only read, and the drafter takes it in, chooses and resolves', async ({
  shared: page
}) => {
  await start(page)
  const pick = async () => {
    await page.getByRole('button', { name: /^Veje ind/ }).click()
    await chooseFile(page, () => page.getByRole('menuitem', { name: 'Åbn til gennemsyn …' }).click(), [
      { name: 'sag.json', mimeType: 'application/json', buffer: Buffer.from(PROPOSAL) }
    ])
    await expect(page.getByTestId('review-banner')).toBeVisible()
  }
  const home = async () => {
    await page.getByRole('button', { name: /^Veje ind/ }).click()
    await page.getByRole('menuitem', { name: 'Til mit udkast' }).click()
    await expect(page.getByTestId('review-banner')).toHaveCount(0)
  }
  await pick()

  // By keyboard: on the change's row, on a finding, at the crosshair of the map.
  const row = page.getByRole('button', { name: 'Kommentér ændring 1' })
  await row.press('Enter')
  await expect(dialog(page).getByRole('heading', { name: /^Ny kommentar: Ændring 1/ })).toBeVisible()
  const words = dialog(page).getByLabel('Kommentar', { exact: true })
  await expect(words).toBeFocused()
  await words.press('Control+Enter')
  await expect(dialog(page)).toContainText('Skriv en kommentar først.')
  await words.fill(HOSTILE)
  await words.press('Control+Enter')
  await expect(dialog(page)).toContainText('Skriv dit navn.')
  // What was begun is there again after Escape.
  await page.keyboard.press('Escape')
  await row.press('Enter')
  await expect(words).toHaveValue(HOSTILE)
  await dialog(page).getByRole('textbox', { name: 'Dit navn' }).fill('Anna Berg')
  await dialog(page).getByLabel('På vegne af (valgfrit)').selectOption('0265')
  await accessible(page, DIALOG)
  await words.press('Control+Enter')
  await expect(thread(page, 'onerror=alert(1)')).toBeFocused()
  await expect(thread(page, 'onerror=alert(1)')).toContainText('Anna Berg for Roskilde')
  await expect(thread(page, 'onerror').locator('img, a')).toHaveCount(0)
  await expect(page).toHaveURL(/[?&]kommentar=/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/kommentar=/)
  await page.goBack()
  await expect(thread(page, 'onerror')).toBeFocused()
  await page.goForward()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: '1 kommentar til ændring 1, 1 åben' })).toBeVisible()

  const finding = page.locator('[data-rule="minor-change.area"]')
  await finding.getByRole('button', { name: /Højst 100 ha/ }).press('Enter')
  await finding.getByRole('button', { name: 'Kommentér …' }).press('Enter')
  await words.fill('Er 91 ha sikkert?')
  await words.press('Control+Enter')
  await expect(thread(page, '91 ha')).toContainText('Kontrolpunkt: Højst 100 ha')
  await page.keyboard.press('Escape')
  await expect(finding.getByRole('button', { name: '1 kommentar til Højst 100 ha, 1 åben' })).toBeVisible()

  await page.getByTestId('map').locator('canvas').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Kommentér her' }).press('Enter')
  await words.fill('Her ligger et hus')
  await words.press('Control+Enter')
  await expect(thread(page, 'et hus')).toContainText('Sted på kortet')
  const mark = page.getByRole('button', { name: /^Kommentar \d af Anna Berg, åben/ })
  await expect(mark).toBeVisible()
  await thread(page, 'Er vejen med?').getByRole('button', { name: 'Svar på kommentar 1' }).click()
  await dialog(page).getByLabel('Svar på kommentar 1').fill('Nej')
  await dialog(page).getByRole('button', { name: 'Gem svaret' }).click()
  await dialog(page).getByRole('button', { name: 'Ret svar af Anna Berg' }).click()
  await dialog(page).getByLabel('Svar', { exact: true }).fill('Nej, ikke endnu')
  await dialog(page).getByRole('button', { name: 'Gem rettelsen' }).click()
  await expect(thread(page, 'ikke endnu')).toContainText('rettet')
  await thread(page, 'Er vejen med?').getByRole('button', { name: 'Løs kommentar 1' }).click()
  await expect(thread(page, 'Er vejen med?')).toContainText('Løst af Anna Berg')
  await accessible(page, DIALOG)
  const anna = await saved(page, () => dialog(page).getByRole('button', { name: 'Gem kommentarerne som fil' }).click())
  expect(anna.name).toBe('kommentarer-marbjerg-floeng-anna-berg.json')
  expect(JSON.parse(anna.text)).toMatchObject({ format: 'skel-comments/1', comments: { length: 4 } })
  const whole = await saved(page, () =>
    dialog(page).getByRole('button', { name: 'Gem forslaget med kommentarer' }).click()
  )
  expect(JSON.parse(whole.text).changes).toEqual(JSON.parse(PROPOSAL).changes)
  expect(JSON.parse(whole.text).comments).toHaveLength(4)

  // The proposal is as it was, and what was written beside it is there when it is opened again.
  await page.keyboard.press('Escape')
  await home()
  await pick()
  await expect(page.getByRole('button', { name: '1 kommentar til ændring 1, 1 åben' })).toBeVisible()
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('skel-comments')) localStorage.removeItem(key)
  })
  await home()

  // Home: the case itself, then what came back: Anna's, and Bo's, who resolved it and opened it again.
  await drop(page, PROPOSAL, 'sag.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')
  const file = JSON.parse(anna.text)
  const turn = (at: string, resolved: boolean) => ({ at, author: 'Bo', resolved })
  const bo = {
    ...file,
    comments: [{ ...asked, marks: [turn('2026-11-20T10:00:00.000Z', true), turn('2026-11-20T11:00:00.000Z', false)] }]
  }
  const stranger = {
    ...file,
    proposal: { ...file.proposal, fingerprint: 'f'.repeat(64), created: undefined, title: 'Nabosagen' }
  }
  await dropAll(page, [
    { name: anna.name, text: anna.text },
    { name: 'bo.json', text: JSON.stringify(bo) },
    { name: 'anden.json', text: JSON.stringify(stranger) },
    { name: 'itu.json', text: anna.text.slice(0, 300) }
  ])
  const merging = page.getByRole('dialog', { name: 'Kommentarer fra filer' })
  await expect(merging.getByTestId('comments-told')).toContainText(
    'anden.json er skrevet til en anden sag, »Nabosagen«'
  )
  await expect(merging.getByTestId('comments-told')).toContainText('itu.json kan ikke læses')
  await expect(merging.getByTestId('comments-new').getByRole('listitem')).toHaveCount(3)
  await expect(merging.getByTestId('comments-more')).toContainText('Svar af Anna Berg for Roskilde: Nej, ikke endnu')
  const conflict = merging.getByTestId('comment-conflict')
  await expect(conflict).toContainText('Er kommentaren af Ministeriet løst?')
  await expect(conflict.getByRole('radio')).toHaveCount(3)
  await expect(conflict.getByRole('radio', { checked: true })).toHaveCount(0)
  await conflict.getByRole('radio', { name: /bo\.json/ }).check()
  await accessible(page, DIALOG)
  await merging.getByRole('button', { name: 'Indarbejd kommentarerne' }).click()
  await expect(dialog(page).getByTestId('comment')).toHaveCount(4)
  await expect(thread(page, 'Er vejen med?').getByRole('button', { name: 'Løs kommentar 1' })).toBeVisible()
  // Filtered to what is open, a thread that is resolved leaves the list, and the focus stays in it.
  await dialog(page).getByLabel('Vis', { exact: true }).selectOption('open')
  await dialog(page).getByLabel('Rækkefølge').selectOption('place')
  await expect(dialog(page).getByTestId('comment').first()).toContainText('Hele forslaget')
  await thread(page, '91 ha').getByRole('button', { name: /^Løs/ }).click()
  await expect(thread(page, '91 ha')).toHaveCount(0)
  await expect(dialog(page).getByRole('heading', { name: '3 af 4 kommentarer' })).toBeFocused()
  const paper = await saved(page, () => dialog(page).getByRole('button', { name: 'Gem til udskrift' }).click())
  expect(paper.text).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(paper.text).not.toContain('91 ha')
  await page.keyboard.press('Escape')

  // A link carries them by choice.
  await page.getByRole('button', { name: 'Eksportér' }).first().click()
  await page.getByRole('menuitem', { name: 'Del som link …' }).click()
  const sharing = page.getByRole('dialog', { name: 'Del forslaget som link' })
  const link = sharing.locator('textarea')
  const carrying = await link.inputValue()
  await sharing.getByRole('checkbox', { name: 'Kommentarerne er med i linket' }).uncheck()
  const bare = await link.inputValue()
  expect(bare.length).toBeLessThan(carrying.length)
  await page.keyboard.press('Escape')

  // One step each; the change gone, its comment says so.
  await page
    .getByRole('button', { name: /^Fortryd/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /^Fortryd/ })
    .first()
    .click()
  await page.keyboard.press('k')
  await expect(dialog(page).getByTestId('comment')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Gentag/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Slet' }).click()
  await page.keyboard.press('k')
  await expect(thread(page, 'onerror')).toContainText('Ændringen er slettet')
  await page.keyboard.press('Escape')
})

test('on a phone: a comment is opened by its mark, answered and resolved', async ({ phone: page }) => {
  await start(page)
  const place = { ...asked, on: { kind: 'place', at: [12.17, 55.665] } }
  const long = { ...asked, id: 'k1', at: CREATED, text: 'Meget at sige. '.repeat(200) }
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { comments: [long, place] })), 'sag.json')
  const mark = page.getByRole('button', { name: 'Kommentar 2 af Ministeriet, åben' })
  await expect(mark).toBeVisible()
  await mark.dispatchEvent('click')
  await expect(thread(page, 'Er vejen med?')).toBeInViewport()
  await thread(page, 'Er vejen med?').getByRole('button', { name: 'Løs kommentar 2' }).tap()
  await dialog(page).getByRole('textbox', { name: 'Dit navn' }).fill('Bo')
  await dialog(page).getByRole('button', { name: 'Brug navnet' }).tap()
  await thread(page, 'Er vejen med?').getByRole('button', { name: 'Løs kommentar 2' }).tap()
  await expect(thread(page, 'Er vejen med?')).toContainText('Løst af Bo')
  const { width = 0, y = 0, height = 0 } = (await dialog(page).boundingBox()) ?? {}
  expect(width).toBe(390)
  // However long, it ends with the window, and scrolls.
  expect(Math.round(y + height)).toBe(844)
  expect(await dialog(page).evaluate(box => box.scrollWidth - box.clientWidth)).toBe(0)
  await accessible(page, DIALOG)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Kommentar 2 af Ministeriet, løst' })).toBeVisible()
})
