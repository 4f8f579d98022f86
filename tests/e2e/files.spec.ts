/** Files that cannot be opened, or only with a warning: the cause is told by its place, and the case at hand stands. */
import { expect } from '@playwright/test'
import { accessible, DIALOG } from './accessible.ts'
import { drop, type LonLat, MARBJERG, manifest, proposalOf, start, test } from './app.ts'

test('unreadable files are explained and change nothing', async ({ shared: page }) => {
  await start(page)
  const good = proposalOf(MARBJERG, '0265')
  const title = page.getByLabel('Forslagets navn')
  await drop(page, JSON.stringify(good), 'godt.json')
  await expect(title).toHaveValue('Marbjerg–Fløng')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')

  const dialog = page.getByRole('alertdialog', { name: 'Filen kan ikke åbnes' })
  const [first] = good.changes
  const swapped = MARBJERG.map(([lon, lat]): LonLat => [lat, lon])
  const bad: readonly (readonly [name: string, content: string, cause: RegExp, place: string])[] = [
    ['afkortet.json', JSON.stringify(good).slice(0, 400), /slutter midt i indholdet/, 'Hele filen'],
    ['nyere.json', JSON.stringify({ ...good, format: 'skel-proposal/2' }), /nyere end denne udgave/, '$.format'],
    ['dato.json', JSON.stringify({ ...good, effectiveDate: '2027-02-30' }), /dato, der findes/, '$.effectiveDate'],
    ['byttet.json', JSON.stringify(proposalOf(swapped, '0265')), /byttet om/, '$.changes[0].area'],
    ['tom.json', '', /er tom/, 'Hele filen'],
    [
      'type.json',
      JSON.stringify({ ...good, changes: [{ ...first, type: 'flyt-grænse' }] }),
      /"flyt-grænse" kendes ikke/,
      '$.changes[0].type'
    ]
  ]
  for (const [name, content, cause, place] of bad) {
    await drop(page, content, name)
    await expect(dialog).toContainText(cause)
    await expect(dialog).toContainText(place)
    await expect(dialog).toContainText(`I ${name} er der dette galt`)
    await dialog.getByRole('button', { name: 'Luk' }).last().click()
    await expect(dialog).toHaveCount(0)
    await expect(title).toHaveValue('Marbjerg–Fløng')
    await expect(page.getByTestId('change')).toHaveCount(1)
  }

  // These can be read, but a change in them cannot be made; it is told at the change, and the rest stands.
  const change = page.getByTestId('change')
  const unmade: readonly (readonly [content: object, cause: RegExp])[] = [
    [proposalOf(MARBJERG, '9999'), /9999 findes ikke/],
    [
      proposalOf(
        [
          [15.18, 55.315],
          [15.195, 55.315],
          [15.195, 55.325],
          [15.18, 55.325]
        ],
        '0400'
      ),
      /Christiansø ligger uden for den kommunale inddeling/
    ]
  ]
  for (const [content, cause] of unmade) {
    await drop(page, JSON.stringify(content), 'andet.json')
    await expect(change).toContainText(cause)
  }
})

test('another dataset is told before and after, and undo brings the former case back', async ({ shared: page }) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  const title = page.getByLabel('Forslagets navn')
  await expect(title).toHaveValue('Marbjerg–Fløng')

  const dataset = { id: 'dk-2031-01', sha256: 'a'.repeat(64) }
  const other = JSON.stringify(proposalOf(MARBJERG, '0265', { title: 'Fra 2031', dataset }))
  const dialog = page.getByRole('alertdialog', { name: 'Forslaget er tegnet på et andet datagrundlag' })
  await drop(page, other, 'fra-2031.json')
  await expect(dialog).toContainText(manifest.id)
  await dialog.getByRole('button', { name: 'Gå tilbage' }).click()
  await expect(title).toHaveValue('Marbjerg–Fløng')

  await drop(page, other, 'fra-2031.json')
  await dialog.getByRole('button', { name: 'Åbn alligevel' }).click()
  await expect(title).toHaveValue('Fra 2031')
  await expect(page.getByText('Forslaget er tegnet på et andet datagrundlag (dk-2031-01)')).toBeVisible()

  await page.getByRole('button', { name: 'Fortryd' }).first().click()
  await expect(title).toHaveValue('Marbjerg–Fløng')
  await expect(page.getByText('Forslaget er tegnet på et andet datagrundlag')).toHaveCount(0)
})

test('where the browser lets files be written a proposal saved again goes over the same file', async ({
  shared: page
}) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  const title = page.getByLabel('Forslagets navn')
  await expect(title).toHaveValue('Marbjerg–Fløng')
  // A user who picks a file of the browser's own, which can be written like any other.
  await page.evaluate(() => {
    const picked: string[] = []
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
      picked.push(suggestedName)
      return (await navigator.storage.getDirectory()).getFileHandle('valgt.json', { create: true })
    }
    Object.assign(window, { picked, showSaveFilePicker, showOpenFilePicker: showSaveFilePicker })
  })
  const save = async (): Promise<{ readonly title: string; readonly picked: readonly string[] }> => {
    const saved = page.getByText('Forslaget er gemt i valgt.json.')
    await page.keyboard.press('Control+s')
    await expect(saved).toBeVisible()
    return page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('valgt.json')
      const { title } = JSON.parse(await (await handle.getFile()).text())
      return { title, picked: (window as unknown as { picked: string[] }).picked }
    })
  }
  expect(await save()).toEqual({ title: 'Marbjerg–Fløng', picked: ['marbjerg-floeng.skel.json'] })
  await title.fill('Udkast 2')
  await title.blur()
  await expect(page.getByText('Forslaget er gemt i valgt.json.')).toHaveCount(0)
  expect(await save()).toEqual({ title: 'Udkast 2', picked: ['marbjerg-floeng.skel.json'] })
  await page.evaluate(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, picker)
  })
})

test('a proposal goes by link: its length is told, it is asked about, and a damaged one changes nothing', async ({
  shared: page
}) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { title: 'Ærø & Ø' })), 'mit.json')
  await expect(page.getByTestId('change')).toHaveCount(1)
  await page.getByRole('button', { name: 'Eksportér' }).click()
  await page.getByRole('menuitem', { name: 'Del som link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Del forslaget som link' })
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  await expect(dialog.getByText(`${link.length} tegn`, { exact: true })).toBeVisible()
  await expect(dialog.getByRole('img', { name: 'QR-kode med linket' })).toBeVisible()
  await accessible(page, DIALOG)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Nyt' }).click()
  await expect(page.getByTestId('change')).toHaveCount(0)

  const follow = (fragment: string) => page.evaluate(hash => window.location.assign(hash), fragment)
  const told = page.getByRole('alertdialog', { name: 'Et forslag fra et link' })
  const fragment = link.slice(link.indexOf('#'))
  await follow(`${fragment.slice(0, -9)}x${fragment.slice(-8)}`)
  await expect(told).toContainText('Linket er beskadiget')
  await page.keyboard.press('Escape')
  await follow('#forslag=3.AAAA')
  await expect(told).toContainText('nyere udgave af Skel')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('change')).toHaveCount(0)

  await follow(fragment)
  await expect(told).toContainText('Ærø & Ø')
  await expect(told).toContainText('Ændringer')
  await expect(page.getByTestId('change')).toHaveCount(0)
  await told.getByRole('button', { name: 'Åbn som udkast' }).click()
  await expect(page.getByTestId('change')).toHaveCount(1)
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Ærø & Ø')
  expect(await page.evaluate(() => window.location.hash)).toBe('')
})
