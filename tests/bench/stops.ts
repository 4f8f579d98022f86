/**
 * `npx tsx tests/bench/stops.ts [COUNT]` after `npm run build`: opens heavy files over a small case in the built app and presses
 * Stop at COUNT moments spread over the whole run of each. Told: how long until the app says that it has stopped, and, from the
 * same press, until the former case has been taken back with its figures worked out again: the engine is free and nothing was
 * lost. The map needs no drawing for that, so WebGL is off.
 */
import { loadavg } from 'node:os'
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from '../browser.ts'
import { manyDistricts, smallTransfer, star, wholeCountry } from '../fixtures/heavy.ts'
import { dropFile, figures, pressStop, takeBack } from '../support/stopping.ts'
import { quantile } from './statistics.ts'

const COUNT = Number(process.argv[2] ?? 20)
const PORT = 4219

async function stopped(page: Page, content: string, wanted: string, after: number) {
  await page.evaluate(dropFile, content)
  const found = await page.evaluate(pressStop, { afterMs: after })
  if (!found) {
    await page.evaluate(takeBack, { pressed: await page.evaluate(() => performance.now()), wanted })
    return null
  }
  return { ...found, backMs: await page.evaluate(takeBack, { pressed: found.pressed, wanted }) }
}

const executablePath = findBrowser()
if (!executablePath) throw new Error('no browser')
const server = await preview({ preview: { port: PORT, host: '127.0.0.1', strictPort: true }, logLevel: 'error' })
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-webgl', '--disable-webgl2']
})
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
await page.goto(`http://127.0.0.1:${PORT}/?vis=udkast`)
await page.waitForFunction(() => document.querySelector('.title-field:enabled') !== null, null, { timeout: 120_000 })
await page.evaluate(dropFile, JSON.stringify(smallTransfer()))
const wanted = await page.evaluate(figures)
for (const proposal of [wholeCountry(), manyDistricts(), star()]) {
  const content = JSON.stringify(proposal)
  const begun = Date.now()
  await page.evaluate(dropFile, content)
  await page.waitForTimeout(300)
  await page.evaluate(figures)
  const wholeMs = Date.now() - begun
  await page.evaluate(takeBack, { pressed: await page.evaluate(() => performance.now()), wanted })
  const stops = []
  for (let i = 0; i < COUNT; i++) {
    const one = await stopped(page, content, wanted, (wholeMs * i) / COUNT)
    if (one) stops.push(one)
  }
  const told = stops.map(({ toldMs }) => toldMs)
  const back = stops.map(({ backMs }) => backMs)
  const spread = (values: readonly number[]) =>
    [0.5, 0.9, 1].map(share => `${Math.round(quantile(values, share))} ms`).join(' / ')
  const shares = stops.map(({ share }) => share)
  console.log(
    `${proposal.title} (${(wholeMs / 1000).toFixed(1)} s, load ${loadavg()[0]?.toFixed(1)}): ${stops.length} stops of ${COUNT} at ${Math.min(...shares)}–${Math.max(...shares)} %; p50 / p90 / p100 stopped ${spread(told)}, former case back ${spread(back)}`
  )
}
await browser.close()
await server.close()
process.exit(0)
