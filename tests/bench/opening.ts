/**
 * `npx tsx tests/bench/opening.ts [COUNT [FILE …]]` after `npm run build`: how long the built app takes from a heavy file being
 * chosen, and from a reload with it kept, until its figures are shown; medians. With the time goes the processor time of the
 * threads that took it (Linux): a busy machine stretches the first and hardly the second. SKEL_NO_MAP=1 leaves out the map,
 * which the processor draws here.
 */
import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { CHROMIUM_FLAGS, findBrowser } from '../browser.ts'
import { manyDistricts, wholeCountry } from '../fixtures/heavy.ts'
import { PARTS, threadTimes } from './processes.ts'
import { quantile } from './statistics.ts'

const COUNT = Number(process.argv[2] ?? 5)
const PORT = 4218
const withMap = !process.env.SKEL_NO_MAP
const NO_MAP_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-webgl', '--disable-webgl2']

/** In the page: resolves with the milliseconds since `from` when figures are shown. */
const shown = async (from: number) => {
  for (;;) {
    const has = / ha\b/.test(document.querySelector('[data-testid="change"]')?.textContent ?? '')
    if (has && document.querySelector('#case[aria-busy="false"]')) return performance.now() - from
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

async function chosen(page: Page, content: string): Promise<number> {
  const from = await page.evaluate(given => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([given], 'sag.json', { type: 'application/json' }))
    const now = performance.now()
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    return now
  }, content)
  return page.evaluate(shown, from)
}

async function measured(browser: Browser, pid: number, content: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${PORT}/?vis=udkast`)
  if (withMap) await page.locator('[data-map-level="full"]').waitFor({ timeout: 120_000 })
  else await page.locator('.title-field:enabled').waitFor({ timeout: 120_000 })
  await page.waitForTimeout(1500)
  const before = threadTimes(pid)
  const file = await chosen(page, content)
  const after = threadTimes(pid)
  // Kept before the page goes.
  await page.waitForTimeout(1000)
  await page.reload({ waitUntil: 'commit' })
  const reload = await page.evaluate(shown, 0)
  await context.close()
  const parts = new Map([...after].map(([part, ms]) => [part, ms - (before.get(part) ?? 0)]))
  return { file, reload, parts }
}

const executablePath = findBrowser()
if (!executablePath) throw new Error('no browser')
const server = await preview({ preview: { port: PORT, host: '127.0.0.1', strictPort: true }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath, args: withMap ? CHROMIUM_FLAGS : NO_MAP_FLAGS })
const pid = process.pid
const files = process.argv.slice(3)
const contents =
  files.length > 0
    ? files.map(file => readFileSync(file, 'utf8'))
    : [wholeCountry(), manyDistricts()].map(made => JSON.stringify(made))
for (const content of contents) {
  const runs: Awaited<ReturnType<typeof measured>>[] = []
  for (let i = 0; i < COUNT; i++) runs.push(await measured(browser, pid, content))
  const s = (values: readonly number[]) => `${(quantile(values, 0.5) / 1000).toFixed(2)} s`
  const parts = PARTS.map(part => `${part} ${s(runs.map(run => run.parts.get(part) ?? 0))}`)
  console.log(
    `${JSON.parse(content).title}: chosen ${s(runs.map(({ file }) => file))}, reloaded ${s(runs.map(({ reload }) => reload))}; processor after choosing: ${parts.join(', ')}`
  )
}
await browser.close()
await server.close()
process.exit(0)
