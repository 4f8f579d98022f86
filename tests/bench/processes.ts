/** Processor time from /proc (Linux; elsewhere nothing is found and every time is 0). A busy machine hardly stretches it. */
import { readdirSync, readFileSync } from 'node:fs'

const TICK_MS = 10

export const PARTS = ['workers', 'page', 'drawing', 'rest'] as const
export type Part = (typeof PARTS)[number]

/** Milliseconds of processor time by what a thread does, of every process that `root` has started. */
export function threadTimes(root: number): Map<Part, number> {
  const times = new Map<Part, number>()
  for (const pid of [root, ...descendants(root)]) {
    const kind = /--type=([\w-]+)/.exec(text(`/proc/${pid}/cmdline`))?.[1] ?? ''
    for (const task of listed(`/proc/${pid}/task`)) {
      const stat = text(`/proc/${pid}/task/${task}/stat`)
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const ms = (Number(fields[11]) + Number(fields[12])) * TICK_MS
      const part = partOf(kind, name)
      times.set(part, (times.get(part) ?? 0) + ms)
    }
  }
  return times
}

/** What a thread of a process of this kind does for the app. The graphics are drawn by the processor here. */
function partOf(kind: string, thread: string): Part {
  if (kind === 'gpu-process') return 'drawing'
  if (kind !== 'renderer') return 'rest'
  return /DedicatedWorker/.test(thread) ? 'workers' : 'page'
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const pid of listed('/proc').filter(name => /^\d+$/.test(name))) {
    const stat = text(`/proc/${pid}/stat`)
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(pid)])
  }
  const found: number[] = []
  for (const queue = [root]; queue.length > 0; ) {
    const next = children.get(queue.pop() as number) ?? []
    found.push(...next)
    queue.push(...next)
  }
  return found
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** '' where a process has ended meanwhile. */
function text(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
