/** What whole evaluations cost over families of cases: every fact, indicator, odd part and finding, and the map's land. */
import type { UnitTopology } from '../../src/dataset/topology.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { evaluating, previewOf, trim } from '../../src/engine/evaluate.ts'
import { type Session, sessionOn } from '../../src/engine/session.ts'
import { atOnce } from '../../src/engine/task-queue.ts'
import type { AreaChange, Change, Proposal } from '../../src/proposal/types.ts'
import { caseOf } from './case.ts'
import { type Family, type FamilyOptions, families } from './families.ts'
import { exponent, quantile } from './statistics.ts'

/** Processor time, milliseconds. */
export interface SizedCosts {
  readonly size: number
  /** The whole case in an engine that has evaluated none. */
  readonly wholeMs: number
  /** One more change, everything evaluated again. */
  readonly oneMoreMs: number
  /** A change looked at beside the case. */
  readonly previewMs: number
  /** The nearest lawful alternative to one change of the case. */
  readonly trimMs: number
}

export interface FamilyCosts {
  readonly name: string
  readonly unit: Family['unit']
  readonly sizes: readonly SizedCosts[]
  /** Slope of log time over log size, from ten on; of whole evaluations. 1: twice as many cost twice as much. */
  readonly exponent: number
  /** One more change in the largest case beside one more in a case of ten. */
  readonly oneMoreRatio: number
  readonly previewRatio: number
}

/** Each figure is the middle one of so many. */
const TIMES = 3
/**
 * Rounds of changes put at the end, each a change nobody has seen. The first three do not count: what is compiled in them would be
 * compiled for the small cases and found ready by the large ones.
 */
const ROUNDS = 8

export function* measureEvaluations(
  dataset: Dataset,
  units: UnitTopology,
  { only, ...options }: FamilyOptions & { readonly only: RegExp }
): Generator<FamilyCosts> {
  const all = families(dataset, units, options).filter(({ name }) => only.test(name))
  for (const family of all) {
    // The first of a kind is compiled while it runs.
    costsOf(dataset, units, family, family.sizes[1] as number)
    const sizes = family.sizes.map(size => costsOf(dataset, units, family, size))
    const [few, many] = [sizes.find(({ size }) => size >= 10) as SizedCosts, sizes.at(-1) as SizedCosts]
    const grown = family.unit === 'changes' ? sizes.filter(({ size }) => size >= 10) : sizes
    yield {
      name: family.name,
      unit: family.unit,
      sizes,
      exponent: exponent(grown.map(({ size, wholeMs }) => [size, wholeMs])),
      oneMoreRatio: many.oneMoreMs / few.oneMoreMs,
      previewRatio: many.previewMs / few.previewMs
    }
  }
}

function costsOf(dataset: Dataset, units: UnitTopology, family: Family, size: number): SizedCosts {
  const { changes, more } = family.of(size)
  const proposal = caseOf(dataset, changes)
  const opened = () => {
    const session = sessionOn(dataset, () => false)
    session.outcome.openUnits('parish', units)
    // Landmasses and holes of the data are found once for a dataset, whatever is asked of it.
    evaluate(session, caseOf(dataset))
    return session
  }
  const wholes: number[] = []
  let session = opened()
  for (let i = 0; i < TIMES; i++) {
    session = opened()
    wholes.push(cpuMs(() => evaluate(session, proposal)))
  }
  const oneMore = Array.from({ length: ROUNDS }, () => structuredClone(more)).map(round =>
    round.map(change => {
      const grown = { ...proposal, changes: [...changes, change] }
      const ms = cpuMs(() => evaluate(session, grown))
      evaluate(session, proposal)
      return ms
    })
  )
  const previews = more.flatMap(change =>
    isArea(change) ? [cpuMs(() => previewOf(session, { proposal, draft: change }))] : []
  )
  const trimmed = changes.findLast(({ type }) => type === 'transfer-area')
  return {
    size,
    wholeMs: median(wholes),
    oneMoreMs: median(oneMore.slice(3).flat()),
    previewMs: median(previews),
    trimMs: trimmed ? cpuMs(() => trim(session, proposal, trimmed.id)) : Number.NaN
  }
}

const isArea = (change: Change): change is AreaChange => 'area' in change && change.area !== undefined

const evaluate = (session: Session, proposal: Proposal) => atOnce(evaluating(session, proposal))

const median = (sample: readonly number[]) => quantile(sample, 0.5)

/** Of this process: what else the machine is busy with does not count. */
function cpuMs(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
