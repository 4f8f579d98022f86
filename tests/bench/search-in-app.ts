/**
 * `npx tsx tests/bench/search-in-app.ts` after `npm run build`: from a letter typed to the list on the page, in a browser, over
 * everything there is to find and ten thousand areas of a file. Beside it what of that the page's own thread works.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { QUERIES } from '../../src/search/testing/queries.ts'
import { CHROMIUM_FLAGS, findBrowser } from '../browser.ts'
import { NAMES } from './map/film.ts'
import { serve } from './map/server.ts'
import { quantile } from './statistics.ts'

const AREAS = 10_000
const LIMIT_MS = 180_000

/** Squares of forty metres side by side, named as parcels are. */
function layer(): string {
  const features = Array.from({ length: AREAS }, (_, i) => {
    const [west, south] = [12 + (i % 100) * 0.001, 55.6 + Math.floor(i / 100) * 0.0006]
    const [east, north] = [west + 0.0006, south + 0.0004]
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south]
    ]
    const name = `${1 + (i % 999)}${'abcdefghik'[i % 10]}, ${['Marbjerg', 'Fløng', 'Vestby', 'Sengeløse'][i % 4]} By, Fløng`
    return { type: 'Feature', properties: { navn: name }, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const { url, close } = await serve({ '/': { folder: fileURLToPath(new URL('../../dist', import.meta.url)) } })
const executablePath = findBrowser()
if (!executablePath) throw new Error('there is no Chromium here')
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(LIMIT_MS)
  await page.addInitScript(NAMES)
  await page.addInitScript(() => {
    const drawn = ['drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced'] as const
    for (const call of drawn) WebGL2RenderingContext.prototype[call] = () => undefined
    Reflect.deleteProperty(window, 'showOpenFilePicker')
  })
  await page.goto(`${url}/?vis=udkast`)
  await page.locator('[data-map-level=full]').waitFor()
  await page.keyboard.press('u')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Indlæs eget lag …' }).click()
  ])
  await chooser.setFiles({ name: 'marker.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(layer()) })
  await page.getByLabel('Enheder').locator('option:checked', { hasText: 'Eget lag' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await page.getByRole('searchbox').first().waitFor()
  const typed = QUERIES.flatMap(([query]) => Array.from(query, (_, i) => query.slice(0, i + 1)))
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role=dialog] input[type=search]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    if (!field || !set) throw new Error('no field')
    const listOf = (query: string) =>
      document.querySelector<HTMLElement>(`[role=dialog] [data-query="${CSS.escape(query)}"]`)
    const answered = (query: string) =>
      new Promise<void>(done => {
        if (listOf(query)) return done()
        const watch = new MutationObserver(() => {
          if (!listOf(query)) return
          watch.disconnect()
          done()
        })
        watch.observe(document.body, { subtree: true, childList: true, attributes: true })
      })
    // Milliseconds from the letter to the list.
    const ask = async (text: string, query: string) => {
      const from = performance.now()
      set.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await answered(query)
      return performance.now() - from
    }
    Object.assign(window, { ask })
  })
  const metrics = await page.context().newCDPSession(page)
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busyMs = async () => {
    const { metrics: all } = await metrics.send('Performance.getMetrics')
    return 1000 * (all.find(({ name }) => name === 'ThreadTime')?.value ?? 0)
  }
  const asked: { readonly query: string; readonly ms: number; readonly pageMs: number }[] = []
  let before = ''
  for (const text of ['a', 'ab', ...typed]) {
    const query = text.trim().toLocaleLowerCase('da')
    if (query === '' || query === before) continue
    before = query
    const from = await busyMs()
    const ms = await page.evaluate(
      ([words, wanted]) => (window as unknown as { ask(a: string, b: string): Promise<number> }).ask(words, wanted),
      [text, query] as const
    )
    asked.push({ query, ms, pageMs: (await busyMs()) - from })
  }
  // The first two open the index.
  asked.splice(0, 2)
  const costs = asked.map(({ ms }) => ms)
  // Processor time of the page's own thread: what another program takes from it is not in it.
  const busy = asked.map(({ pageMs }) => pageMs)
  const slowest = asked.toSorted((a, b) => b.pageMs - a.pageMs).slice(0, 12)
  const round = (ms: number) => Math.round(10 * ms) / 10
  console.log(
    JSON.stringify({
      questions: costs.length,
      p50Ms: round(quantile(costs, 0.5)),
      p95Ms: round(quantile(costs, 0.95)),
      p99Ms: round(quantile(costs, 0.99)),
      worstMs: round(Math.max(...costs)),
      page: {
        p50Ms: round(quantile(busy, 0.5)),
        p95Ms: round(quantile(busy, 0.95)),
        worstMs: round(Math.max(...busy))
      },
      slowest: slowest.map(({ query, ms, pageMs }) => `${query}: ${round(ms)}, ${round(pageMs)}`)
    })
  )
} finally {
  await browser.close()
  close()
}
