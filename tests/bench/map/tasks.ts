/** Whose the long tasks of the main thread are: a trace of the browser, read with the profile that lies in it. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'

export const WHOSE = ['app', 'maplibre', 'gl', 'browser'] as const
/**
 * `app`: the app's files, React among them. `gl`: inside calls to WebGL, which a processor carries out here. `browser`: what
 * runs for no script, such as layout, parsing and collecting garbage.
 */
export type Whose = (typeof WHOSE)[number]

export interface Task {
  readonly ms: number
  /** Processor time of the app's own in it: what `of.app` would be on a machine with nothing else to do. */
  readonly ownCpuMs: number
  readonly of: Readonly<Record<Whose, number>>
  /** The app's functions in it that took longest, as `file:line:column name ms`. */
  readonly heaviest: readonly string[]
}

/** A task that holds the thread longer than this is felt. */
export const LONG_MS = 50

const CATEGORIES = [
  '-*',
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler'
]

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly id?: string
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: {
    readonly name?: string
    readonly data?: {
      readonly startTime?: number
      readonly timeDeltas?: readonly number[]
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] }
    }
  }
}

interface ProfileNode {
  readonly id: number
  readonly parent?: number
  readonly callFrame: {
    readonly functionName: string
    readonly url?: string
    readonly lineNumber?: number
    readonly columnNumber?: number
  }
}

/**
 * In the page, before anything else: gives every call to WebGL a frame in profiles, which show none for the browser's own
 * functions. Costs little beside what the calls do.
 */
export function frameWebGl(): void {
  const framed = (of: object, name: string): void => {
    const call: unknown = Object.getOwnPropertyDescriptor(of, name)?.value
    if (typeof call !== 'function') return
    // Only a name that stands in a script is a name to the profiler.
    const frame = new Function('call', `return { ${name}(...values) { return Reflect.apply(call, this, values) } }`)
    Object.defineProperty(of, name, { value: frame(call)[name], configurable: true, writable: true })
  }
  for (const name of Object.getOwnPropertyNames(WebGL2RenderingContext.prototype))
    framed(WebGL2RenderingContext.prototype, name)
  framed(HTMLCanvasElement.prototype, 'getContext')
}

/** Traces what `act` does on the page, and returns the long tasks of its main thread. */
export async function longTasks(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await act()
  const trace = await browser.stopTracing()
  const glNames = await page.evaluate(() => Object.getOwnPropertyNames(WebGL2RenderingContext.prototype))
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  return read(traceEvents, new Set([...glNames, 'getContext']))
}

function read(events: readonly TraceEvent[], gl: ReadonlySet<string>): readonly Task[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const all = threads.map(({ pid, tid }) => {
    const own = events.filter(event => event.pid === pid)
    const tasks = own.filter(
      event => event.tid === tid && /RunTask$/.test(event.name) && (event.dur ?? 0) > LONG_MS * 1000
    )
    return { tasks, own, tid }
  })
  // Other renderers of the browser do next to nothing.
  const main = all.sort((a, b) => b.own.length - a.own.length)[0]
  if (!main) return []
  const samples = samplesOf(main.own, main.tid)
  return outermost(main.tasks).map(task => attributed(task, samples, gl))
}

/** A task within a task counts once. */
function outermost(tasks: readonly TraceEvent[]): readonly TraceEvent[] {
  const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur
  return tasks.filter(
    one =>
      !tasks.some(
        other => other !== one && other.ts <= one.ts && end(other) >= end(one) && (other.dur ?? 0) > (one.dur ?? 0)
      )
  )
}

interface Sample {
  /** Microseconds of the trace's clock. */
  readonly at: number
  readonly us: number
  /** From the innermost function outwards. */
  readonly stack: readonly ProfileNode[]
}

function samplesOf(events: readonly TraceEvent[], tid: number): readonly Sample[] {
  const profile = events.find(event => event.name === 'Profile' && event.tid === tid)
  if (!profile) return []
  const nodes = new Map<number, ProfileNode>()
  const samples: Sample[] = []
  let at = profile.args.data?.startTime ?? profile.ts
  const chunks = events.filter(({ name, id }) => name === 'ProfileChunk' && id === profile.id)
  for (const { args } of chunks.sort((a, b) => a.ts - b.ts)) {
    for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node)
    const deltas = args.data?.timeDeltas ?? []
    for (const [i, id] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      at += deltas[i] ?? 0
      const stack: ProfileNode[] = []
      for (let node = nodes.get(id); node; node = node.parent === undefined ? undefined : nodes.get(node.parent))
        stack.push(node)
      const last = samples.at(-1)
      if (last) samples[samples.length - 1] = { ...last, us: at - last.at }
      samples.push({ at, us: 0, stack })
    }
  }
  return samples
}

function attributed({ ts, dur = 0, tdur = 0 }: TraceEvent, samples: readonly Sample[], gl: ReadonlySet<string>): Task {
  const of: Record<Whose, number> = { app: 0, maplibre: 0, gl: 0, browser: 0 }
  const functions = new Map<string, number>()
  let known = 0
  for (const { at, us, stack } of samples) {
    const ms = (Math.min(at + us, ts + dur) - Math.max(at, ts)) / 1000
    if (ms <= 0) continue
    const whose = ownerOf(stack, gl)
    of[whose] += ms
    known += ms
    if (whose !== 'app') continue
    const name = nameOf(stack.find(({ callFrame }) => callFrame.url) as ProfileNode)
    functions.set(name, (functions.get(name) ?? 0) + ms)
  }
  of.browser += Math.max(0, dur / 1000 - known)
  const heaviest = [...functions].sort((a, b) => b[1] - a[1]).slice(0, 4)
  // Waiting for WebGL takes this thread no processor time, or little; and nothing takes more of it than the clock's.
  const ownCpuMs = Math.min(of.app, (tdur / 1000) * (of.app / Math.max(1, dur / 1000 - of.gl)))
  return { ms: dur / 1000, ownCpuMs, of, heaviest: heaviest.map(([name, ms]) => `${name} ${ms.toFixed(0)}`) }
}

function ownerOf(stack: readonly ProfileNode[], gl: ReadonlySet<string>): Whose {
  const [leaf] = stack
  if (!leaf) return 'browser'
  if (stack.some(({ callFrame: { url, functionName } }) => !url && gl.has(functionName))) return 'gl'
  const script = stack.find(({ callFrame }) => callFrame.url)
  if (!script || leaf.callFrame.functionName === '(garbage collector)') return 'browser'
  return isMapLibre(script.callFrame) ? 'maplibre' : 'app'
}

function nameOf({ callFrame: { functionName, url = '', lineNumber = 0, columnNumber = 0 } }: ProfileNode): string {
  return `${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber}:${columnNumber} ${functionName || '(anonymous)'}`
}

/** The build puts MapLibre and what the app does with it into one file, MapLibre first. */
const assets = new URL('../../../dist/assets/', import.meta.url)
let ends: readonly [line: number, column: number] | null = null

function isMapLibre({ url = '', lineNumber = 0, columnNumber = 0 }: ProfileNode['callFrame']): boolean {
  if (/\/lib\/maplibre/.test(url)) return true
  if (!/\/map-[\w-]{8}\.js$/.test(url)) return false
  ends ??= endOfMapLibre()
  return lineNumber < ends[0] || (lineNumber === ends[0] && columnNumber < ends[1])
}

/** Where the last of its class names stands, from 0. */
function endOfMapLibre(): [line: number, column: number] {
  const file = readdirSync(assets).find(name => /^map-[\w-]{8}\.js$/.test(name))
  const before = file ? readFileSync(new URL(file, assets), 'utf8').replace(/(.*maplibregl-).*/s, '$1') : ''
  return [before.split('\n').length - 1, before.length - before.lastIndexOf('\n') - 1]
}
