/** What the browser or the server denies: told in Danish, with nothing lost and a way on. */
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { drop, MARBJERG, proposalOf, ready, start, test, withoutPixels } from './app.ts'

test('a missing or changed dataset file is named, what is sound is kept for the next time, and what breaks there is asked for anew', async ({
  page
}) => {
  const asked: string[] = []
  page.on('request', request => {
    if (/\/data\/.*\.bin$/.test(request.url())) asked.push(request.url().replace(/.*\//, ''))
  })
  await page.route('**/data/land.bin', async route => {
    const body = await readFile(new URL('../../public/data/land.bin', import.meta.url))
    body.writeUInt8(body.readUInt8(5000) ^ 255, 5000)
    await route.fulfill({ body })
  })
  await withoutPixels(page)
  await page.goto('/?vis=udkast')
  const failed = page.getByTestId('dataset-failed')
  await expect(failed).toContainText('Datagrundlaget kan ikke åbnes', { timeout: 60_000 })
  await expect(failed).toContainText('land.bin')
  await expect(failed).toContainText('et andet indhold, end fortegnelsen angiver')

  // Not one that the browser may have kept.
  await page.unroute('**/data/land.bin')
  await page.route('**/data/land.bin', route => route.fulfill({ status: 404 }))
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await expect(failed).toContainText('Datasættets fil findes ikke.')
  await expect(failed).toContainText('land.bin')

  await page.unroute('**/data/land.bin')
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await ready(page)
  expect(asked).toContain('land.bin')
  const kept = async () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('dataset')
      const sizes: number[] = []
      for await (const handle of folder.values())
        if (handle.kind === 'file') sizes.push((await (handle as FileSystemFileHandle).getFile()).size)
      return sizes
    })
  // Land, residents, register and overview.
  await expect.poll(async () => (await kept()).filter(size => size > 0).length).toBe(4)

  asked.length = 0
  await page.reload()
  await ready(page)
  expect(asked).toEqual([])

  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('dataset')
    for await (const handle of folder.values()) {
      const file = handle as FileSystemFileHandle
      const content = new Uint8Array(await (await file.getFile()).arrayBuffer())
      content[100] = (content[100] ?? 0) ^ 255
      const writing = await file.createWritable()
      await writing.write(content)
      await writing.close()
    }
  })
  await page.reload()
  await ready(page)
  expect(asked).toContain('land.bin')
})

test('storage full: told while working, and gone when there is room again', async ({ shared: page }) => {
  await start(page)
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...values: Parameters<typeof put>) {
      if (document.documentElement.dataset.full) throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, values)
    }
  })
  await page.evaluate(() => document.documentElement.setAttribute('data-full', 'yes'))
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  await expect(page.getByText('der er ikke mere plads')).toBeVisible()
  await expect(page.getByTestId('change')).toHaveCount(1)
  await page.evaluate(() => document.documentElement.removeAttribute('data-full'))
  await page.getByLabel('Forslagets navn').fill('Ny plads')
  await page.getByLabel('Forslagets navn').press('Enter')
  await expect(page.getByTestId('save-status')).toHaveText('Gemt 14.32')
  await expect(page.getByText('der er ikke mere plads')).toHaveCount(0)
})

test('without WebGL and storage: told, and the case can still be opened, looked up and saved as a file', async ({
  page
}) => {
  await page.addInitScript(() => {
    const open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    Object.defineProperty(window, 'indexedDB', { value: { open } })
    const getContext = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
    } as typeof getContext
  })
  await page.goto('/?vis=udkast')
  await expect(page.getByRole('heading', { name: 'Kortet kan ikke vises' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('browseren tillader det ikke her')).toBeVisible()
  await page.getByLabel('Søg kommune').fill('ærø')
  // It comes above the table, which would move from under the click.
  await expect(page.getByRole('list', { name: 'Fundne steder' })).toContainText('Ærø')
  await page.getByRole('button', { name: 'Ærø', exact: true }).click()
  await expect(page.getByTestId('municipality-card')).toContainText('udgør en ø')
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')
  await expect(page.getByRole('button', { name: 'Overfør område' })).toBeDisabled()
  await expect(page.getByTestId('save-status')).toHaveText('Ikke gemt')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Gem som fil' }).click()
  expect((await saving).suggestedFilename()).toBe('marbjerg-floeng.skel.json')
})
