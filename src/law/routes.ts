/**
 * The decision types a proposal needs, derived from what changes and never typed in. A proposal may need several.
 *
 * Whole municipalities that become one are a merger; land a created municipality gets otherwise makes a new one. All other
 * land that changes municipality takes one of two ways: a minor border change while nothing measured and no chosen ground
 * rules § 2, stk. 2, out, else a change with the councils' consent. That the hearing is still to come does not turn the
 * case on to the other way. Land of several regions that comes together, or a region the proposal changes, needs a region
 * change beside it; § 1, stk. 3, has no such decision standing alone. Land in no municipality, and land settled under
 * § 4, needs a decision of doubt. Where nothing of this happens there is nothing to decide.
 */
import { coversNobodysLand, dissolved, movesLand, municipality } from './facts.ts'
import type { MunicipalityCode, RouteId } from './ids.ts'
import { needsRegionChange } from './regions.ts'
import type { Facts, TransferFact } from './types.ts'

/** `minorOpen` is true while the case may still be a minor border change; it is not asked for where nothing moves. */
export function routes(facts: Facts, minorOpen: boolean): readonly RouteId[] {
  const found: RouteId[] = []
  if (movesLand(facts)) found.push(...divisionRoutes(facts, minorOpen))
  if (needsRegionChange(facts)) found.push('region-change')
  if (coversNobodysLand(facts) || facts.settled.length > 0) found.push('doubt')
  const bases = dissolved(facts).map(({ basis }) => basis)
  if (bases.includes('§ 2')) found.push('dissolve-cooperation')
  if (bases.includes('§ 7')) found.push('dissolve-designated-cooperation')
  if (facts.designations.length > 0) found.push('designate-cooperation')
  return found.length > 0 ? found : ['no-change']
}

const ORDER: readonly RouteId[] = [
  'minor-border-change',
  'change-with-consent',
  'merger',
  'new-municipality',
  'region-change',
  'doubt',
  'dissolve-cooperation',
  'dissolve-designated-cooperation',
  'designate-cooperation'
]

/** The routes of several cases, each once and in the order they are told for one. */
export function together(ofCases: readonly (readonly RouteId[])[]): readonly RouteId[] {
  const found = new Set(ofCases.flat())
  const decided = ORDER.filter(route => found.has(route))
  return decided.length > 0 ? decided : ['no-change']
}

function divisionRoutes(facts: Facts, minorOpen: boolean): readonly RouteId[] {
  const found: RouteId[] = []
  const isMerger = mergers(facts)
  const isNew = ({ to }: TransferFact) => municipality(facts, to)?.created === true
  const created = facts.municipalities.filter(m => m.created).map(({ code }) => code)
  const rest = facts.transfers.filter(transfer => !isMerger(transfer))
  const merged = facts.merged.length > 0 || rest.length < facts.transfers.length
  const formed = created.filter(code => !isMergedInto(facts, code, isMerger))
  if (merged) found.push('merger')
  if (formed.length > 0) found.push('new-municipality')
  if (rest.some(transfer => !isNew(transfer)) || found.length === 0) {
    found.unshift(minorOpen ? 'minor-border-change' : 'change-with-consent')
  }
  return found
}

/**
 * A transfer is part of a merger where the proposal says so, or where the giver is abolished and one existing
 * municipality gets all of it. An abolished one whose land is divided is no merger.
 */
export function mergers(facts: Facts): (transfer: Pick<TransferFact, 'from' | 'to'>) => boolean {
  if (facts.merged.length === 0 && !facts.municipalities.some(({ abolished }) => abolished)) return NO_MERGER
  const stated = new Set(facts.merged.flatMap(({ codes, into }) => codes.map(from => `${from} ${into}`)))
  const known = new Map<string, boolean>()
  return ({ from, to }) => {
    const way = `${from} ${to}`
    const before = known.get(way)
    if (before !== undefined) return before
    const found = stated.has(way) || goesWhole(from, to)
    known.set(way, found)
    return found
  }
  function goesWhole(from: MunicipalityCode, to: MunicipalityCode): boolean {
    const absorbed = municipality(facts, from)?.abolished === true && hasOneReceiver(facts, from)
    return absorbed && municipality(facts, to)?.created !== true
  }
}

/** What `mergers` answers where nothing of the kind is proposed. */
export const NO_MERGER = (): boolean => false

function hasOneReceiver(facts: Facts, from: MunicipalityCode): boolean {
  return new Set(facts.transfers.filter(other => other.from === from).map(({ to }) => to)).size === 1
}

/** True where a created municipality is what others merge into. */
function isMergedInto(facts: Facts, code: MunicipalityCode, isMerger: (transfer: TransferFact) => boolean): boolean {
  const into = facts.transfers.filter(({ to }) => to === code)
  return facts.merged.some(merge => merge.into === code) && into.every(isMerger)
}
