/** What the end-to-end tests do with the app, in the words of its screen. */
import { readFileSync } from 'node:fs'
import {
  type Browser,
  type BrowserContextOptions,
  test as base,
  expect,
  type FileChooser,
  type FullProject,
  type Locator,
  type Page
} from '@playwright/test'
import { DENMARK, grow, MUNICIPALITY_MARGIN } from '../../src/app/commands/map/zoom.ts'
import { WIDE_PADDING } from '../../src/app/shell/map/padding.ts'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import type { Register } from '../../src/dataset/types.ts'
import type { EngineApi } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import type { BBox } from '../../src/map/api.ts'
import { BUILT_IN } from '../support/country.ts'
import { answersLate } from './late.ts'

export type LonLat = readonly [lon: number, lat: number]

const data = (name: string) => JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'))
export const register: Register = data('register.json')
export const manifest: { readonly id: string; readonly sha256: string } = data('manifest.json')

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let opening: Promise<EngineApi> | null = null

/** An engine with the built-in dataset and no changes, one for all tests of a worker: it is for asking, not for evaluating. */
export function untouched(): Promise<EngineApi> {
  opening ??= opened()
  return opening
}

async function opened(): Promise<EngineApi> {
  const engine = createEngine(folderReader)
  await engine.open(BUILT_IN)
  return engine
}

/** WGS84 box of a municipality's land in the dataset, as the app zooms to it. */
async function boxOf(code: string): Promise<BBox> {
  const box = await (await untouched()).extent(code)
  if (!box) throw new Error(`no land of ${code}`)
  return box
}

/**
 * `page` is a page of the test's own. `shared`, and `phone` on a phone, is one that stays for all tests of a worker that ask for
 * it: starting costs more than most of them do. `start` then puts an empty case before each. What outlives that (settings,
 * scenarios, residents of a file) such a test puts back at its end: one that fails before takes its worker's pages with it. What
 * is done before a page starts is for tests with a page of their own.
 */
export const test = base.extend<{ shared: Page; phone: Page }, { kept: Page; keptPhone: Page }>({
  kept: [async ({ browser }, use, { project }) => keptPage(browser, project, {}, use), { scope: 'worker' }],
  keptPhone: [async ({ browser }, use, { project }) => keptPage(browser, project, PHONE, use), { scope: 'worker' }],
  shared: async ({ kept }, use) => use(kept),
  phone: async ({ keptPhone }, use) => use(keptPhone)
})

async function keptPage(
  browser: Browser,
  { use: { baseURL, locale, timezoneId, viewport, contextOptions } }: FullProject,
  more: BrowserContextOptions,
  use: (page: Page) => Promise<void>
): Promise<void> {
  const known = { baseURL, locale, timezoneId, viewport }
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  const context = await browser.newContext({ ...contextOptions, ...given, ...more })
  await use(await context.newPage())
  await context.close()
}

const started = new WeakSet<Page>()

/** The page's own clock stands on this day, so that tests mean the same every year. */
const TODAY = new Date('2026-11-21T14:32:00+01:00')

/**
 * The map does everything but colour its pixels: no test looks at those, and without a graphics card they are half of the
 * work. Sources, layers, shaders, labels and what is found under the pointer are as they always are. A canvas that is not even
 * cleared has nothing new to show, so the browser need not fetch it and lay the page together anew for every step of the map.
 */
export async function withoutPixels(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawn = ['clear', 'drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced'] as const
    const drawnFrom = ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'] as const
    for (const call of [...drawn, ...drawnFrom]) WebGL2RenderingContext.prototype[call] = () => undefined
  })
}

/** Open the app (`at`: by which address) and wait for the full map; `pixels` where it is to be seen, `others` origins it may ask. Errors on the page fail the test that causes them. */
export async function start(
  page: Page,
  {
    pixels = false,
    others = [],
    at = '/?vis=udkast'
  }: { readonly pixels?: boolean; readonly others?: readonly string[]; readonly at?: string } = {}
): Promise<void> {
  if (started.has(page)) return clear(page)
  started.add(page)
  if (!pixels) await withoutPixels(page)
  await page.clock.setFixedTime(TODAY)
  // The map then jumps instead of flying, which software rendering would draw frame by frame.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // A browser without windows has file pickers by name and shows none: files come and go as in one that has not even those.
  await page.addInitScript(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, picker)
  })
  await page.addInitScript(hearAll)
  await answersLate(page)
  page.on('pageerror', error => {
    throw error
  })
  await keepToItself(page, others)
  await page.goto(at)
  await ready(page)
}

/** Keeps what the live region says: it says the next thing after a second, which a slow test would come too late to see. */
function hearAll(): void {
  const heard: string[] = []
  Object.assign(window, { heard })
  const until = new MutationObserver(() => {
    const live = document.querySelector('[data-testid="live"]')
    if (!live) return
    until.disconnect()
    const hear = () => heard.push(live.textContent)
    hear()
    new MutationObserver(hear).observe(live, { childList: true, characterData: true, subtree: true })
  })
  until.observe(document, { childList: true, subtree: true })
}

interface Heard {
  readonly heard: string[]
}

/** The live region says this, or has said it since what was asked about last. */
export async function said(page: Page, words: string | RegExp): Promise<void> {
  const isIt = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text))
  let at = -1
  const found = async () => {
    const all = await page.evaluate(() => (window as unknown as Heard).heard)
    at = all.findIndex(isIt)
    return at
  }
  await expect.poll(found, `announced: ${words}`).toBeGreaterThanOrEqual(0)
  await page.evaluate(n => void (window as unknown as Heard).heard.splice(0, n), at + 1)
}

/** What the page's policy forbids it fails the test that causes it, and so does a request to any other server. */
async function keepToItself(page: Page, others: readonly string[]): Promise<void> {
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      throw new Error(`against the page's policy: ${effectiveDirective} ${blockedURI} (${sourceFile})`)
    })
  )
  page.on('request', request => {
    const { protocol, host, origin } = new URL(request.url())
    const own =
      protocol === 'data:' || protocol === 'blob:' || host === new URL(page.url()).host || page.url() === 'about:blank'
    if (!own && !others.includes(origin)) throw new Error(`asked another server: ${origin}`)
  })
}

/** An empty case on a page that has started: nothing open, nothing in hand, nothing selected, all of Denmark in view. */
async function clear(page: Page): Promise<void> {
  const map = page.getByTestId('map')
  // A search field has its own use for Escape.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  for (let i = 0; i < 2; i++) await page.keyboard.press('Escape')
  // What was open may take several, and what is still arriving takes none.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(map).toHaveAttribute('data-tool', 'select', { timeout: 2000 })
    // A dialog hears a key once it has the focus again.
    await expect(page.locator('[role=dialog], [role=alertdialog]')).toHaveCount(0, { timeout: 500 })
  }).toPass()
  const card = page.getByRole('button', { name: 'Luk kommunekortet' })
  if (await card.isVisible()) await card.click()
  const sheet = page.getByRole('button', { name: /(Vis|Skjul) sagen$/ })
  const narrow = await sheet.isVisible()
  const isOpen = async () => (await sheet.getAttribute('aria-expanded')) === 'true'
  if (narrow && !(await isOpen())) await sheet.click()
  await page.getByRole('tab', { name: 'Kontrol' }).click()
  if (narrow) {
    await sheet.click()
    await page.getByRole('button', { name: 'Menu' }).click()
    await arrives(page, () => page.getByRole('menuitem', { name: /^Nyt/ }).click())
  } else await arrives(page, () => page.getByRole('button', { name: 'Nyt' }).click())
  await expect(page.getByTestId('change')).toHaveCount(0)
  await current(page)
  await page.mouse.move(0, 0)
  await page.evaluate(() => void (window as unknown as Heard).heard.splice(0))
}

/** What the panel says is of the case as it stands: until then it is busy, and shows what was. */
export async function current(page: Page): Promise<void> {
  await expect(page.locator('#case')).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('#case [aria-busy=true]')).toHaveCount(0)
}

export async function ready(page: Page): Promise<void> {
  await expect(page.locator('[data-map-level="full"]')).toBeVisible({ timeout: 60_000 })
}

const mercator = ([lon, lat]: LonLat): LonLat => [
  (lon + 180) / 360,
  (1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2
]

/** Page coordinates of places while the map shows `box` fitted between the panels. */
async function projection(page: Page, [west, south, east, north]: BBox) {
  const map = await page.getByTestId('map').boundingBox()
  if (!map) throw new Error('the map is not on the page')
  const { top, right, bottom, left } = WIDE_PADDING
  const [width, height] = [map.width - left - right, map.height - top - bottom]
  const [x0, y0] = mercator([west, north])
  const [x1, y1] = mercator([east, south])
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0))
  return (place: LonLat): { x: number; y: number } => {
    const [x, y] = mercator(place)
    return {
      x: map.x + left + width / 2 + (x - (x0 + x1) / 2) * scale,
      y: map.y + top + height / 2 + (y - (y0 + y1) / 2) * scale
    }
  }
}

export const overDenmark = (page: Page) => projection(page, DENMARK)

/** Find a municipality by its name in the list, which shows it on the map and its card in the panel. */
export async function find(page: Page, name: string) {
  const municipality = register.municipalities.find(m => m.name === name)
  if (!municipality) throw new Error(`no municipality ${name}`)
  await page.getByRole('button', { name: 'Find kommune' }).click()
  await page.getByLabel('Søg kommune').fill(name)
  // The places found come a little later, above the table, which would move from under the click.
  await expect(page.getByRole('list', { name: 'Fundne steder' })).toContainText(name)
  await arrives(page, () => page.getByRole('button', { name, exact: true }).click())
  await expect(page.getByTestId('municipality-card')).toContainText(`Kommune ${municipality.code}`)
  return projection(page, grow(await boxOf(municipality.code), MUNICIPALITY_MARGIN))
}

/** What moves the map to a place, until it is there. */
export async function arrives(page: Page, act: () => Promise<unknown>): Promise<void> {
  const fits = async () => Number((await page.getByTestId('map').getAttribute('data-fits')) ?? 0)
  const before = await fits()
  await act()
  await expect.poll(fits).toBeGreaterThan(before)
}

/** The map has finished its flight: the scale stands still. */
export async function settled(page: Page): Promise<void> {
  const scale = page.locator('.maplibregl-ctrl-scale')
  let before = ''
  await expect
    .poll(
      async () => {
        const now = `${await scale.textContent()} ${await scale.getAttribute('style')}`
        const still = now === before
        before = now
        return still
      },
      { intervals: [900] }
    )
    .toBe(true)
}

/** Click a drawing on the map, point by point, without finishing it. */
export async function draw(
  page: Page,
  toPixel: (place: LonLat) => { x: number; y: number },
  places: readonly LonLat[]
) {
  const map = page.getByTestId('map')
  for (const [index, place] of places.entries()) {
    const { x, y } = toPixel(place)
    await page.mouse.move(x - 2, y - 2)
    await page.mouse.move(x, y)
    await page.mouse.click(x, y)
    await expect(map).toHaveAttribute('data-sketch-points', String(index + 1))
  }
}

/**
 * The file chosen where `press` asks for one. The field stays in the page until then: one beside it can be swept away while the
 * user looks for the file.
 */
export async function chooseFile(
  page: Page,
  press: () => Promise<unknown>,
  files: Parameters<FileChooser['setFiles']>[0]
): Promise<void> {
  const choosing = page.waitForEvent('filechooser', { timeout: 120_000 })
  // The browser is told to hand its question over a little later than it is listened for: a key would come first.
  await page.evaluate(() => undefined)
  const [chooser] = await Promise.all([choosing, press()])
  expect(await chooser.element().evaluate(field => field.isConnected)).toBe(true)
  await chooser.setFiles(files)
}

/** Drop a file on the window, as from a folder on the desktop. */
export const drop = (page: Page, text: string, name: string): Promise<void> => dropAll(page, [{ name, text }])

/** Several at once. */
export async function dropAll(page: Page, files: readonly { readonly name: string; readonly text: string }[]) {
  await page.evaluate(all => {
    const dataTransfer = new DataTransfer()
    for (const { name, text } of all) dataTransfer.items.add(new File([text], name, { type: 'application/json' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}

/** A proposal of one change, as a colleague's file would hold it. */
export function proposalOf(ring: readonly LonLat[], to: string, more: object = {}) {
  const coordinates = [[...ring, ring[0]]]
  return {
    format: 'skel-proposal/1',
    title: 'Marbjerg–Fløng',
    effectiveDate: '2027-01-01',
    dataset: { id: manifest.id, sha256: manifest.sha256 },
    changes: [{ id: 'a', type: 'transfer-area', to, area: { type: 'Polygon', coordinates } }],
    statements: {},
    councils: [],
    cooperations: [],
    created: '2026-11-20T09:00:00Z',
    modified: '2026-11-20T09:00:00Z',
    ...more
  }
}

/** Across the border of Høje-Taastrup (west) and Roskilde: fields by Marbjerg. */
export const MARBJERG: readonly LonLat[] = [
  [12.155, 55.662],
  [12.176, 55.6635],
  [12.177, 55.6555],
  [12.158, 55.654]
]

/** Typed behind what stands in a field, letter by letter and without a rest between them, however slow the machine. */
export async function typeOn(field: Locator, text: string): Promise<void> {
  await field.evaluate((input: HTMLInputElement, words) => {
    for (const letter of words) {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, input.value + letter)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }, text)
}

/** Typed and entered by someone faster than any search: nothing can have been found yet. */
export async function typeAndEnter(field: Locator, text: string): Promise<void> {
  await field.evaluate(async (input: HTMLInputElement, words) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    // What the page itself does about it happens first.
    await new Promise(resolve => setTimeout(resolve))
    const goesOn = input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    if (goesOn) input.form?.requestSubmit()
  }, text)
}
