/**
 * `npx tsx tests/bench/kills.ts [COUNT]` after `npm run build`: kills the browser (SIGKILL, all of it) at random moments after
 * a change was finished, opens it again with the same profile, and looks whether the change is there. Prints how many were
 * lost. The map needs no drawing for that, so WebGL is off and a round takes seconds.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from '../browser.ts'

const ROUNDS = Number(process.argv[2] ?? 200)
/** ms after the change within which the kill comes. */
const LATEST = 400
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-webgl',
  '--disable-webgl2',
  '--no-first-run'
]

const executable = findBrowser()
if (!executable) throw new Error('no browser')
const server = await preview({ preview: { port: 4217, host: '127.0.0.1', strictPort: true }, logLevel: 'error' })
const profile = mkdtempSync(join(tmpdir(), 'skel-kills-'))

interface Running {
  readonly child: ChildProcess
  readonly browser: Browser
  readonly page: Page
}

async function launched(): Promise<Running> {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  const words = [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(executable as string, words, { detached: true, stdio: 'ignore' })
  for (let waited = 0; waited < 60_000; waited += 100) {
    await new Promise(resolve => setTimeout(resolve, 100))
    const port = activePort()
    if (port === null) continue
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.newPage())
    if (page) return { child, browser, page }
  }
  throw new Error('the browser did not start')
}

function activePort(): string | null {
  try {
    return readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] || null
  } catch {
    return null
  }
}

/** The whole process group at once, as when the power goes. */
const kill = ({ child }: Running) => {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
}

let expected: string | null = null
let lost = 0
let waits = 0
for (let round = 1; round <= ROUNDS; round++) {
  const running = await launched()
  const { page } = running
  await page.goto('http://127.0.0.1:4217/?vis=udkast')
  const title = page.getByLabel('Forslagets navn')
  await title.waitFor({ timeout: 120_000 })
  // Enabled once the case is taken up.
  await page.waitForFunction(() => document.querySelector('.title-field:enabled') !== null, null, { timeout: 120_000 })
  // The field has its value a moment after it can be typed in.
  await page
    .waitForFunction(wanted => document.querySelector<HTMLInputElement>('.title-field')?.value === wanted, expected, {
      timeout: 2000
    })
    .catch(() => {})
  const found = await title.inputValue()
  if (expected !== null && found !== expected) {
    lost++
    console.log(`round ${round}: "${expected}" was finished, "${found}" was kept`)
  }
  const edits = 1 + Math.floor(Math.random() * 3)
  for (let i = 1; i <= edits; i++) {
    expected = `Runde ${round}.${i}`
    await title.fill(expected)
    await title.press('Enter')
  }
  const wait = Math.random() * LATEST
  waits += wait
  await new Promise(resolve => setTimeout(resolve, wait))
  kill(running)
  await new Promise(resolve => running.child.once('exit', resolve))
  await running.browser.close().catch(() => {})
  if (round % 20 === 0) console.log(`${round} kills, ${lost} lost`)
}
console.log(
  `${ROUNDS - 1} kills looked at, ${lost} finished changes lost; killed ${Math.round(waits / ROUNDS)} ms after on average`
)
await server.close()
rmSync(profile, { recursive: true, force: true })
process.exit(lost > 0 ? 1 : 0)
