import { expect, test } from 'vitest'
import { latticeCountry } from '../../tests/fixtures/lattice-country.ts'
import { BUILT_IN, builtIn, randomTransfers } from '../../tests/support/country.ts'
import { folderReader } from '../dataset/folder-reader.ts'
import { FORMAT, type Proposal } from '../proposal/types.ts'
import { Outcome } from '../subdivision/outcome.ts'
import { createEngine } from './engine.ts'
import { isCancelled, type Stretches, TaskQueue } from './task-queue.ts'

function* counting(to: number, stretches: number[]): Stretches<string> {
  for (let i = 1; i <= to; i++) {
    stretches.push(i)
    yield i / to
  }
  return 'done'
}

test('work goes on a stretch at a time, tells its progress, and what is asked meanwhile waits', async () => {
  const work = new TaskQueue(() => Promise.resolve())
  const [first, second, told]: [number[], number[], number[]] = [[], [], []]
  const one = work.run(counting(3, first), share => told.push(share))
  const other = work.run(counting(2, second), () => expect(first).toEqual([1, 2, 3]))
  expect(await one).toBe('done')
  expect(await other).toBe('done')
  expect(told).toEqual([1 / 3, 2 / 3, 1])
})

test('stopped work does no further stretch and says so; work asked for later is done', async () => {
  const work = new TaskQueue(() => Promise.resolve())
  const stretches: number[] = []
  const stopped = work.run(counting(100, stretches), share => share === 0.05 && work.cancel())
  expect(isCancelled(await stopped.catch(error => error))).toBe(true)
  expect(stretches).toEqual([1, 2, 3, 4, 5])
  expect(await work.run(counting(2, []))).toBe('done')
})

test('questions put at the same moment are answered one after the other', async () => {
  const work = new TaskQueue(() => Promise.resolve())
  const order: string[] = []
  function* long(name: string): Stretches<string> {
    for (let i = 0; i < 3; i++) {
      order.push(name)
      yield i / 3
    }
    return name
  }
  const asked = [
    work.inTurn(() => order.push('a')),
    work.run(long('b')),
    work.inTurn(() => order.push('c')),
    work.run(long('d'))
  ]
  await Promise.all([...asked, work.inTurn(() => Promise.reject(new Error('no'))).catch(() => order.push('e'))])
  expect(order.join('')).toBe('abbbcddde')
})

test('an outcome left half way goes on from there to whatever is asked next', () => {
  const dataset = latticeCountry()
  const steps = Array.from({ length: 25 }, (_, i) => ({
    id: `${i}`,
    type: 'merge-municipalities' as const,
    codes: [['0901', '0902', '0903', '0904', '0905'][i % 5] as string, ['0902', '0903'][i % 2] as string],
    into: { code: '0902', name: `${i}` }
  }))
  const outcome = new Outcome(dataset)
  const work = outcome.updating(steps)
  expect(work.next()).toEqual({ done: false, value: 10 / 25 })
  const other = steps.slice(3, 9)
  expect(outcome.update(other)).toEqual(new Outcome(dataset).update(other))
  expect(outcome.areaM2(outcome.face('0902'))).toBeGreaterThan(0)
})

test('a stopped evaluation leaves the engine at what was evaluated before', async () => {
  const changes = randomTransfers(new Outcome(await builtIn()), 30, 8)
  const engine = createEngine(folderReader)
  const { manifest } = await engine.open(BUILT_IN)
  const at = '2026-11-21T12:00:00Z'
  const proposal = (count: number): Proposal => ({
    format: FORMAT,
    title: '',
    effectiveDate: '2027-01-01',
    dataset: { id: manifest.id, sha256: manifest.sha256 },
    changes: changes.slice(0, count),
    statements: {},
    councils: [],
    cooperations: [],
    created: at,
    modified: at
  })
  const small = await engine.evaluate(proposal(2))
  const code = small.municipalities[0]?.code ?? ''
  const shares: number[] = []
  const stopped = engine.evaluate(proposal(30), share => {
    shares.push(share)
    if (shares.length === 2) void engine.cancel()
  })
  const report = engine.municipality(code, '2027-01-01')
  expect(isCancelled(await stopped.catch(error => error))).toBe(true)
  expect(shares).toHaveLength(2)
  expect(await report).toEqual(small.municipalities[0])
  const all: number[] = []
  const whole = await engine.evaluate(proposal(30), share => all.push(share))
  expect(all.length).toBeGreaterThan(4)
  expect(all).toEqual(all.toSorted((a, b) => a - b))
  const another = createEngine(folderReader)
  await another.open(BUILT_IN)
  expect(whole).toEqual(await another.evaluate(proposal(30)))
})
