import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Proposal } from '../proposal/types.ts'
import type { CaseState, EngineApi } from './api.ts'
import { isCancelled } from './long-work.ts'
import { BEAT_MS, type EngineState, isLost, type Link, Supervisor } from './supervised.ts'

/** A worker that answers at once, unless it is hung or dead. */
class FakeWorker {
  readonly did: string[] = []
  ended = false
  hung = false
  /** Long work that goes on until it is told to stop, or does not listen. */
  busy: 'no' | 'stops' | 'deaf' = 'no'
  watched = true
  die: () => void = () => {}
  /** Comes to the end of long work. */
  finish: () => void = () => {}
  private stop: (error: Error) => void = () => {}

  link(): Link {
    const died = new Promise<void>(resolve => {
      this.die = () => {
        this.hung = true
        resolve()
      }
    })
    const answer = <T>(what: string, value: T): Promise<T> => {
      if (this.hung) return new Promise(() => {})
      this.did.push(what)
      return Promise.resolve(value)
    }
    const engine = {
      open: (base: string) => answer(`open ${base}`, {}),
      countResidents: (file: { name: string } | null) => answer(`count ${file?.name}`, { kind: 'counted' }),
      evaluate: ({ title }: Proposal) => {
        if (this.busy === 'no') return answer(`evaluate ${title}`, { figures: title })
        return new Promise((resolve, reject) => {
          this.stop = reject
          this.finish = () => resolve({ figures: title })
        })
      },
      resume: ({ title }: Proposal) => answer(`resume ${title}`, undefined),
      snap: () => answer('snap', null),
      cancel: () => {
        if (this.busy === 'stops') this.stop(Object.assign(new Error('cancelled'), { name: 'CancelledError' }))
        return Promise.resolve()
      }
    } as unknown as EngineApi
    return {
      engine,
      ping: () => (this.hung || this.busy === 'deaf' ? new Promise(() => {}) : Promise.resolve()),
      died,
      isWatched: () => this.watched,
      end: () => {
        this.ended = true
        this.die()
      }
    }
  }
}

const proposal = (title: string) => ({ title }) as unknown as Proposal

function aSupervisor() {
  const workers: FakeWorker[] = []
  const told: EngineState[] = []
  const configure: ((worker: FakeWorker) => void)[] = []
  const supervisor = new Supervisor(
    () => {
      const worker = new FakeWorker()
      configure.shift()?.(worker)
      workers.push(worker)
      return worker.link()
    },
    state => told.push(state)
  )
  const last = () => workers.at(-1) as FakeWorker
  return { supervisor, workers, told, configure, last }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const settle = () => vi.advanceTimersByTimeAsync(0)

test('another worker holds what the one that died held, and is told of', async () => {
  const { supervisor, workers, told, last } = aSupervisor()
  await supervisor.open('data/')
  await supervisor.countResidents({ name: 'punkter.csv', bytes: new Uint8Array(3) })
  await supervisor.evaluate(proposal('sag'))
  last().die()
  await settle()
  expect(told).toEqual(['lost', 'ready'])
  expect(workers).toHaveLength(2)
  expect(last().did).toEqual(['open data/', 'count punkter.csv', 'resume sag'])
  expect(await supervisor.evaluate(proposal('sag'))).toEqual({ figures: 'sag' })
})

test('a question asked of a dead worker is answered by the next, long work is given up', async () => {
  const { supervisor, last } = aSupervisor()
  await supervisor.open('data/')
  last().hung = true
  const question = supervisor.snap([12, 55], 10)
  const work = supervisor.evaluate(proposal('sag')).catch((error: unknown) => error)
  await settle()
  last().die()
  await settle()
  expect(await question).toBeNull()
  expect(isLost(await work)).toBe(true)
})

test('work that hears is stopped between two stretches, and the worker stays', async () => {
  const { supervisor, workers, told, last } = aSupervisor()
  await supervisor.open('data/')
  last().busy = 'stops'
  const work = supervisor.evaluate(proposal('sag')).catch((error: unknown) => error)
  await settle()
  const stopping = supervisor.cancel()
  await settle()
  expect(isCancelled(await work)).toBe(true)
  await vi.advanceTimersByTimeAsync(1000)
  await stopping
  expect(workers).toHaveLength(1)
  expect(told).toEqual([])
})

test('whoever stops work that does not hear is free at once, and what stood before stands again within a second', async () => {
  const { supervisor, workers, told, last } = aSupervisor()
  await supervisor.open('data/')
  await supervisor.evaluate(proposal('før'))
  last().busy = 'deaf'
  const work = supervisor.evaluate(proposal('tung')).catch((error: unknown) => error)
  await settle()
  void supervisor.cancel()
  await settle()
  expect(isCancelled(await work)).toBe(true)
  await vi.advanceTimersByTimeAsync(999)
  expect(workers).toHaveLength(2)
  expect(workers[0]?.ended).toBe(true)
  expect(last().did).toEqual(['open data/', 'resume før'])
  expect(told).toEqual([])
})

test('what is asked right after a stop is answered by whoever stands then', async () => {
  const { supervisor, last } = aSupervisor()
  await supervisor.open('data/')
  last().busy = 'deaf'
  const work = supervisor.evaluate(proposal('tung')).catch((error: unknown) => error)
  await settle()
  void supervisor.cancel()
  const next = supervisor.evaluate(proposal('let'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(isCancelled(await work)).toBe(true)
  expect(await next).toEqual({ figures: 'let' })
  expect(last().did).toEqual(['open data/', 'evaluate let'])
})

test('work that was done before the stop reached it leaves the worker where the app is', async () => {
  const { supervisor, workers, last } = aSupervisor()
  await supervisor.open('data/')
  await supervisor.evaluate(proposal('før'))
  last().busy = 'deaf'
  const work = supervisor.evaluate(proposal('tung')).catch((error: unknown) => error)
  await settle()
  void supervisor.cancel()
  last().finish()
  last().busy = 'no'
  await settle()
  expect(isCancelled(await work)).toBe(true)
  expect(workers).toHaveLength(1)
  expect(last().did.at(-1)).toBe('resume før')
})

test('work that waits for another worker can be stopped too', async () => {
  const { supervisor, configure, last } = aSupervisor()
  await supervisor.open('data/')
  configure.push(worker => {
    worker.hung = true
  })
  last().die()
  await settle()
  const work = supervisor.evaluate(proposal('sag')).catch((error: unknown) => error)
  await settle()
  void supervisor.cancel()
  expect(isCancelled(await work)).toBe(true)
})

test('a worker that is silent with nothing to do is told of within three seconds where nothing else would tell', async () => {
  const { supervisor, told, last } = aSupervisor()
  await supervisor.open('data/')
  last().watched = false
  last().hung = true
  let waited = 0
  while (!told.includes('silent') && waited < 10_000) {
    supervisor.beat()
    await vi.advanceTimersByTimeAsync(BEAT_MS)
    waited += BEAT_MS
  }
  expect(waited).toBeLessThanOrEqual(3000)
  for (let i = 0; i < 40; i++) supervisor.beat()
  await settle()
  expect(told).toEqual(['silent', 'lost', 'ready'])
})

test('a long stretch of work is no death', async () => {
  const { supervisor, workers, told, last } = aSupervisor()
  await supervisor.open('data/')
  last().busy = 'deaf'
  const work: Promise<CaseState | unknown> = supervisor.evaluate(proposal('tung')).catch((error: unknown) => error)
  await settle()
  for (let i = 0; i < 100; i++) supervisor.beat()
  await settle()
  expect(told).toEqual([])
  expect(workers).toHaveLength(1)
  last().die()
  expect(isLost(await work)).toBe(true)
})

test('workers that die one after another are given up, and may be tried again', async () => {
  const { supervisor, told, configure, last } = aSupervisor()
  await supervisor.open('data/')
  for (let i = 0; i < 5; i++)
    configure.push(worker => {
      worker.hung = true
    })
  for (let i = 0; i < 5; i++) {
    last().die()
    await settle()
  }
  expect(told).toEqual(['lost', 'gone'])
  expect(isLost(await supervisor.snap([12, 55], 10).catch((error: unknown) => error))).toBe(true)
  configure.length = 0
  supervisor.restart()
  await settle()
  expect(told).toEqual(['lost', 'gone', 'lost', 'ready'])
})
