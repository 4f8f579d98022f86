/** A proposal as a folder for a web host: saved from the app, and read where it is served below a path by a plain server. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { expect } from '@playwright/test'
import { opening } from '../../src/check/opening.ts'
import { publishCommand } from '../../src/check/publication/command.ts'
import { accessible, DIALOG } from './accessible.ts'
import { drop, MARBJERG, proposalOf, start, test } from './app.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json'
}

/** Serves a folder below /a/b/ with no header but the type, and notes what is asked for elsewhere. */
async function served(
  folder: string
): Promise<{ readonly server: Server; readonly at: string; readonly astray: string[] }> {
  const astray: string[] = []
  const server = createServer(({ url = '' }, answer) => {
    const { pathname } = new URL(url, 'http://here')
    try {
      if (!pathname.startsWith('/a/b/')) throw new Error('outside')
      const name = pathname.slice('/a/b/'.length) || 'index.html'
      const bytes = readFileSync(join(folder, name))
      answer.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(bytes)
    } catch {
      astray.push(url)
      answer.writeHead(404).end()
    }
  })
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done)
  })
  return { server, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a/b/`, astray }
}

test('saved from the app as the command line writes it, and read below a path, with and without scripts', async ({
  shared: page,
  browser
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'skel-side-'))
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'sag.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')
  await page.getByRole('button', { name: 'Eksportér' }).first().click()
  await page.getByRole('menuitem', { name: 'Udgiv som hjemmeside …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Udgiv som hjemmeside' })
  const address = dialog.getByLabel('Adresse på Skel')
  // An address nobody else can reach is not proposed.
  await expect(address).toHaveValue('')
  await address.fill('javascript:alert(1)')
  await dialog.getByRole('button', { name: 'Gem mappen som zip' }).click()
  await expect(dialog.getByText('Skriv en hel adresse')).toBeVisible()
  await accessible(page, DIALOG)
  await address.fill('')
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    dialog.getByRole('button', { name: 'Gem mappen som zip' }).click()
  ])
  expect(download.suggestedFilename()).toBe('marbjerg-floeng.hjemmeside.zip')
  await expect(dialog.getByText(/er gemt med \d+ filer/)).toBeVisible()
  const zip = readFileSync(await download.path())
  await page.keyboard.press('Escape')

  const said = await page.evaluate(
    () =>
      new Promise<string>(done => {
        const { createObjectURL } = URL
        URL.createObjectURL = (blob: Blob) => {
          void blob.text().then(done)
          return createObjectURL.call(URL, blob)
        }
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }))
      })
  )
  writeFileSync(join(folder, 'sag.json'), said)
  const opened = opening(null)
  const written = (...words: string[]) => publishCommand(['sag.json', ...words], folder, () => opened)
  expect(await written('--out', 'side.zip')).toMatchObject({ status: 0, error: '' })
  expect(readFileSync(join(folder, 'side.zip')).equals(zip)).toBe(true)

  const app = join(import.meta.dirname, '../../dist')
  expect(await written('--out', 'side', '--app', app)).toMatchObject({ status: 0, error: '' })
  const { server, at, astray } = await served(join(folder, 'side'))
  const asked: string[] = []
  for (const width of [390, 1440]) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } })
    const still = await context.newPage()
    still.on('request', request => asked.push(request.url()))
    const faults: string[] = []
    still.on('console', message => faults.push(message.text()))
    await still.goto(at)
    await expect(still.getByRole('heading', { level: 1 })).toHaveText('Marbjerg–Fløng')
    await expect(still.getByRole('listitem').filter({ hasText: 'fra Høje-Taastrup til Roskilde' })).toHaveCount(1)
    await expect(still.locator('figure:visible [role=img][aria-label]')).toHaveCount(1)
    await expect(still.getByRole('cell').first()).toBeVisible()
    expect(await still.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    for (const link of await still.locator('a[href]:not([href^="#"])').all()) {
      const to = await link.evaluate((one: HTMLAnchorElement) => one.href)
      expect(to.startsWith(at), to).toBe(true)
      expect((await still.request.get(to)).status(), to).toBe(200)
    }
    expect(faults).toEqual([])
    await context.close()
  }

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const reader = await context.newPage()
  reader.on('request', request => asked.push(request.url()))
  for (const width of [390, 1440]) {
    await reader.setViewportSize({ width, height: 900 })
    await reader.goto(at)
    await accessible(reader)
  }
  await reader.getByRole('link', { name: 'Se forslaget på et kort' }).click()
  await expect(reader.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde', { timeout: 120_000 })
  await expect(reader).toHaveTitle(/Marbjerg–Fløng/)
  await expect(reader.getByRole('button', { name: 'Fortryd' })).toHaveCount(0)
  await context.close()
  for (const url of asked) if (/^https?:/.test(url)) expect(url.startsWith(at), url).toBe(true)
  expect(astray).toEqual([])
  await new Promise(done => server.close(done))
  rmSync(folder, { recursive: true })
})
