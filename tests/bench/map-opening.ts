/**
 * `npx tsx tests/bench/map-opening.ts [--full DIR] [--rounds N]` after `npm run build`: how the map opens in a browser without
 * a graphics card, beside a page with nothing but MapLibre and the same outlines, in turn, medians. `--full` names a folder
 * with another dataset (its manifest.json), for which the same app is measured once more.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { findBrowser } from '../browser.ts'
import { barePage } from './map/bare-page.ts'
import { type Served, serve } from './map/server.ts'
import { LONG_MS, type Task, WHOSE } from './map/tasks.ts'
import { type Opened, opened, profiled, type Subject, speedIndexOf } from './map/visit.ts'
import { PARTS } from './processes.ts'
import { quantile } from './statistics.ts'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const HEAP_LIMIT_MB = 200

/** Why the map cannot be measured here; null where it can. */
export function whyNoMap(): string | null {
  if (!existsSync(`${DIST}/index.html`)) return 'left out: the app is not built (npm run build)'
  return findBrowser() ? null : 'left out: there is no Chromium here'
}

interface Measured {
  readonly subject: Subject
  readonly visits: Opened[]
  readonly indexes: number[]
}

/** Says a line at a time. Only where `whyNoMap` is null. */
export async function measureMapOpening(say: (line: string) => void, { full = '', rounds = 3 } = {}): Promise<object> {
  const routes: Record<string, Served> = { '/app/': { folder: DIST }, '/full/': { folder: DIST } }
  if (full) routes['/full/data/'] = { folder: full }
  const first = await serve(routes)
  // Where the app has its map, the bare page is to have its own.
  const app = { name: 'built-in', url: `${first.url}/app/?vis=udkast`, draws: true }
  const { rect } = await opened({ ...app, draws: false })
  first.close()
  const { url, close } = await serve({ ...routes, ...(await barePage('/bare', rect)) })
  const subjects: Subject[] = [
    { ...app, url: `${url}/app/?vis=udkast` },
    ...(full ? [{ name: 'full', url: `${url}/full/?vis=udkast`, draws: true }] : []),
    { name: 'bare', url: `${url}/bare/`, draws: false }
  ]
  const measured: Measured[] = subjects.map(subject => ({ subject, visits: [], indexes: [] }))
  for (let round = 0; round < rounds; round++) {
    for (const { subject, visits } of measured) visits.push(await opened(subject))
    for (const { subject, indexes } of measured) indexes.push(await speedIndexOf(subject, rect))
  }
  for (const one of measured) tell(say, one)
  for (const { subject } of measured.filter(({ subject }) => subject.draws)) {
    const { usableMs, opening, drawing } = await opened(subject, { pixels: false })
    say(
      `  ${subject.name}, WebGL drawing nothing: usable ${s(usableMs)}; long tasks: opening ${told(opening)}, drawing ${told(drawing)}`
    )
  }
  for (const { subject } of measured) {
    const tasks = await profiled(subject)
    tellTasks(say, `${subject.name}, opening`, tasks.opening)
    if (subject.draws) tellTasks(say, `${subject.name}, drawing`, tasks.drawing)
  }
  close()
  return ratios(say, measured)
}

function tell(say: (line: string) => void, { subject, visits, indexes }: Measured): void {
  const of = (value: (visit: Opened) => number) => quantile(visits.map(value), 0.5)
  say(
    `map          ${subject.name}: first map ${s(of(v => v.firstMs))}, usable ${s(of(v => v.usableMs))}, speed index ${s(quantile(indexes, 0.5))}`
  )
  const heaps = visits[0]?.heaps.map(
    ({ of: name, usedMb, buffersMb }) => `${name} ${usedMb.toFixed(1)} + ${buffersMb.toFixed(1)}`
  )
  say(`  heap       ${of(heapMb).toFixed(0)} MB, and buffers ${of(buffersMb).toFixed(0)} MB (${heaps?.join(', ')})`)
  say(`  processor  ${PARTS.map(part => `${part} ${s(of(v => v.processor.get(part) ?? 0))}`).join(', ')}`)
  const drawing = subject.draws ? `; drawing ${told(visits.map(v => v.drawing))}` : ''
  say(`  long tasks opening ${told(visits.map(v => v.opening))}${drawing}`)
}

const heapMb = ({ heaps }: Opened) => heaps.reduce((sum, { usedMb }) => sum + usedMb, 0)
const buffersMb = ({ heaps }: Opened) => heaps.reduce((sum, heap) => sum + heap.buffersMb, 0)
const s = (ms: number) => `${(ms / 1000).toFixed(2)} s`

/** Medians over visits: how many, and the longest. */
function told(tasks: readonly number[] | readonly (readonly number[])[]): string {
  const visits = tasks.map(one => (typeof one === 'number' ? null : one)).filter(one => one !== null)
  const all = visits.length > 0 ? visits : [tasks as readonly number[]]
  const count = quantile(
    all.map(one => one.length),
    0.5
  )
  return `${count} (longest ${quantile(
    all.map(one => Math.max(0, ...one)),
    0.5
  ).toFixed(0)} ms)`
}

function tellTasks(say: (line: string) => void, what: string, tasks: readonly Task[]): void {
  const longest = [...tasks].sort((a, b) => b.ms - a.ms)
  const own = Math.max(0, ...tasks.map(({ ownCpuMs }) => ownCpuMs))
  say(
    `  ${what}, profiled: ${tasks.length} tasks over ${LONG_MS} ms; most of the app's own in one: ${own.toFixed(0)} ms of processor time`
  )
  for (const { ms, ownCpuMs, of, heaviest } of longest.slice(0, 8)) {
    const parts = WHOSE.map(whose => `${whose} ${of[whose].toFixed(0)}`).join(', ')
    say(
      `    ${ms.toFixed(0).padStart(5)} ms: ${parts}${of.app > 10 ? ` (processor ${ownCpuMs.toFixed(0)}; ${heaviest.join('; ')})` : ''}`
    )
  }
}

function ratios(say: (line: string) => void, measured: readonly Measured[]): object {
  const find = (name: string) => measured.find(({ subject }) => subject.name === name)
  const usable = (name: string) => quantile(find(name)?.visits.map(v => v.usableMs) ?? [], 0.5)
  const index = (name: string) => quantile(find(name)?.indexes ?? [], 0.5)
  const heap = (name: string) => quantile(find(name)?.visits.map(v => heapMb(v) + buffersMb(v)) ?? [], 0.5)
  const indexRatio = index('built-in') / index('bare')
  say(`  ratio      built-in speed index ${indexRatio.toFixed(2)} × bare MapLibre`)
  for (const { subject } of measured.filter(({ subject }) => subject.draws))
    say(`  heap       ${subject.name} ${heap(subject.name).toFixed(0)} MB with buffers, of ${HEAP_LIMIT_MB}`)
  if (!find('full')) return { indexRatio, heapMb: heap('built-in') }
  const usableRatio = usable('full') / usable('built-in')
  say(`  ratio      full usable ${usableRatio.toFixed(2)} × built-in`)
  return { indexRatio, usableRatio, heapMb: heap('built-in'), fullHeapMb: heap('full') }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { full: { type: 'string' }, rounds: { type: 'string' } } })
  const why = whyNoMap()
  if (why) console.log(`map          ${why}`)
  else
    await measureMapOpening(console.log, {
      ...(values.full ? { full: values.full } : {}),
      rounds: Number(values.rounds ?? 3)
    })
  process.exit(0)
}
