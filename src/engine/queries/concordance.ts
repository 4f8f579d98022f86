/**
 * Old → new municipality: who has the land a municipality had in the dataset, and its people. Areas are exact sums of the
 * partition; people are the official figure, shared by what is known of the land that went.
 */
import { addTo } from '../../collections/lists.ts'
import { shareOut } from '../../collections/share-out.ts'
import { ExactSum } from '../../geometry/exact.ts'
import { baseOf, type Label, ownerOf } from '../../partition/labels.ts'
import { countOf } from '../../proposal/stated.ts'
import type { Proposal } from '../../proposal/types.ts'
import type { Concordance, ConcordanceRow } from '../api.ts'
import { bring } from '../evaluate.ts'
import { datasetName } from '../facts/names.ts'
import type { DoneStep } from '../facts/step.ts'
import type { Session } from '../session.ts'

/** m²: what changes moved one way and what lies there now are the same land within this. */
const SAME_M2 = 1

export function concordance(session: Session, proposal: Proposal): Concordance {
  const { steps } = bring(session, proposal)
  const { manifest } = session.dataset
  const { faces } = session.outcome
  const owners = Array.from({ length: faces.length - 1 }, (_, i) => i + 1)
  return {
    effectiveDate: proposal.effectiveDate,
    dataset: { id: manifest.id, sha256: manifest.sha256 },
    rows: owners.flatMap(origin => rowsOf(session, origin, steps.done)).sort(byCodes)
  }
}

const byCodes = (a: ConcordanceRow, b: ConcordanceRow) => compare(a.from, b.from) || compare(a.to, b.to)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

interface Share {
  readonly owner: number
  readonly labels: readonly Label[]
  readonly doubledMm2: number
  /** Of these, what moved by its registered area alone. */
  readonly unplacedMm2: number
}

/** What one municipality of the dataset (face) came to. */
function rowsOf(session: Session, origin: number, done: readonly DoneStep[]): ConcordanceRow[] {
  const { dataset, outcome } = session
  const from = outcome.owners.code(origin)
  const shares = sharesOf(session, origin)
  const people = peopleOf(session, origin, shares, done)
  return shares.map(({ owner, doubledMm2 }, i) => ({
    from,
    fromName: datasetName(dataset, from),
    to: outcome.owners.code(owner),
    toName: outcome.owners.name(owner),
    inDivision: outcome.isInDivision(origin),
    doubledMm2,
    ...(people?.[i] ?? { milliPersons: null, residentBasis: null })
  }))
}

function sharesOf({ outcome }: Session, origin: number): Share[] {
  const { labels, strands } = outcome
  const byOwner = new Map<number, Label[]>()
  for (const label of labels.ofOrigin(origin))
    if (!strands.doubledArea(label).isZero()) addTo(byOwner, labels.owner(label), label)
  const onMap = [...byOwner].map(([owner, own]): Share => {
    const sum = new ExactSum()
    for (const label of own) sum.addSum(strands.doubledArea(label))
    return { owner, labels: own, doubledMm2: sum.toNumber(), unplacedMm2: 0 }
  })
  return outcome.unplaced.isEmpty ? onMap : withUnplaced(outcome, origin, onMap)
}

/** Land without a place is out of what the map gives its holder, and with whoever has it. */
function withUnplaced({ unplaced }: Session['outcome'], origin: number, onMap: readonly Share[]): Share[] {
  const owners = new Set([
    ...onMap.map(({ owner }) => owner),
    ...unplaced.ways().flatMap(way => (baseOf(way) === origin ? [ownerOf(way)] : []))
  ])
  return [...owners].flatMap(owner => {
    const share = onMap.find(one => one.owner === owner) ?? { owner, labels: [], doubledMm2: 0, unplacedMm2: 0 }
    const more = unplaced.ofLand(origin, owner) * 2e6
    const doubledMm2 = share.doubledMm2 + more
    return doubledMm2 > 0 ? [{ ...share, doubledMm2, unplacedMm2: Math.max(0, more) }] : []
  })
}

type People = Pick<ConcordanceRow, 'milliPersons' | 'residentBasis'>

const MILLI = 1000

/** In the order of the shares; null where the register has no figure. What stays is what the official figure leaves. */
function peopleOf(
  { outcome }: Session,
  origin: number,
  shares: readonly Share[],
  done: readonly DoneStep[]
): readonly People[] | null {
  const official = Math.round(outcome.census.table.total(origin) * MILLI)
  if (official === 0) return null
  if (shares.length === 1) return [{ milliPersons: official, residentBasis: 'official' }]
  const gone = shares.map((share): People | null => {
    if (share.owner === origin) return null
    const stated = statedOn(outcome.owners.code(origin), outcome.owners.code(share.owner), share, done)
    if (stated !== null) return { milliPersons: stated * MILLI, residentBasis: 'stated' }
    const { best, isCounted } = outcome.residents.ofLabels(share.labels)
    const residentBasis = share.unplacedMm2 > 0 ? 'not-stated' : isCounted ? 'counted' : 'estimate'
    return { milliPersons: Math.round(best * MILLI), residentBasis }
  })
  const sum = gone.reduce((total, one) => total + (one?.milliPersons ?? 0), 0)
  if (shares.some(({ owner }) => owner === origin))
    return gone.map(one => one ?? { milliPersons: Math.max(0, official - sum), residentBasis: 'official' })
  // Nothing stays: what is estimated takes up what the official figure leaves.
  const isEstimated = (one: People | null) => one?.residentBasis === 'estimate'
  const estimated = gone.map(one => (isEstimated(one) ? (one?.milliPersons ?? 0) : 0))
  const known = sum - estimated.reduce((total, one) => total + one, 0)
  if (!gone.some(isEstimated)) return gone as People[]
  const shared = shareOut(estimated, Math.max(0, official - known))
  return gone.map((one, i) =>
    isEstimated(one) ? { ...(one as People), milliPersons: shared[i] ?? 0 } : (one as People)
  )
}

/**
 * People stated for land that went one way: where every change that took any of it states a count, took nothing else, and all
 * they took is there still.
 */
function statedOn(from: string, to: string, { doubledMm2 }: Share, done: readonly DoneStep[]): number | null {
  const taking = done.filter(({ result }) => result.moves.some(move => move.from === from && move.to === to))
  if (taking.length === 0 || taking.some(({ result }) => result.moves.length > 1)) return null
  const counts = taking.map(({ change }) => countOf(change)?.count ?? null)
  if (counts.some(count => count === null)) return null
  const taken = taking.reduce((sum, { result }) => sum + result.areaM2, 0)
  if (Math.abs(taken - doubledMm2 / 2e6) > SAME_M2) return null
  return counts.reduce((sum: number, count) => sum + (count ?? 0), 0)
}
