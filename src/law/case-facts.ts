/** Facts and statements of one case of several: what of the whole concerns it, in the same order. */
import { alike, keptBy, lazily } from '../collections/kept.ts'
import { addTo } from '../collections/lists.ts'
import { movesLand } from './facts.ts'
import type { MunicipalityCode } from './ids.ts'
import type { Stated } from './stated.ts'
import type { CaseFact, DissolutionTermStatement, Facts, IslandFact, TermStatement, TransferRow } from './types.ts'

export interface OneCase {
  /** From 1; null where all is one case. */
  readonly number: number | null
  readonly facts: Facts
  readonly stated: Stated
}

/** The cases of a proposal, each with what concerns it. */
export function casesOf(facts: Facts, stated: Stated): readonly OneCase[] {
  if (facts.cases.length < 2) return [{ number: null, facts, stated }]
  const ofCases = factsByCase(facts)
  const share = sharing(facts.cases, ofCases)
  return ofCases.map((own, i) => ({ number: i + 1, facts: own, stated: share(stated, i) }))
}

/** Facts of the case a change belongs to; all of them where all is one case, or where the change is in none. */
export function factsWith(facts: Facts, change: string): Facts {
  const at = facts.cases.findIndex(({ changes }) => changes.includes(change))
  return (at >= 0 && factsByCase(facts)[at]) || facts
}

export function factsByCase(facts: Facts): readonly Facts[] {
  return distributedFacts(facts)
}

/** Goes through every list once, however many cases there are. */
const distributedFacts = keptBy((facts: Facts): readonly Facts[] => {
  const { cases } = facts
  if (cases.length < 2) return [facts]
  const home = homes(cases)
  const changes = lazily(() => homesOfChanges(cases))
  const places = cases.map((_, i): readonly number[] => [i])
  // Most lists come by code.
  let [last, there]: [MunicipalityCode | null, readonly number[]] = [null, NOWHERE]
  const of = (code: MunicipalityCode) => {
    if (code !== last) [last, there] = [code, places[home.get(code) ?? -1] ?? NOWHERE]
    return there
  }
  const regionsOf = new Map<MunicipalityCode, number[]>()
  for (const [i, one] of cases.entries()) for (const code of one.regionChanges) addTo(regionsOf, code, i)
  const among = <T>(list: readonly T[], where: (item: T) => readonly number[]) => distributed(list, cases.length, where)
  const designations = among(facts.designations, ({ change }) => changes().get(change) ?? NOWHERE)
  const lists = {
    transfers: among(facts.transfers, ({ from }) => of(from)),
    pieces: among(facts.pieces, ({ from }) => of(from)),
    municipalities: among(facts.municipalities, ({ code }) => of(code)),
    changes: among(facts.changes, ({ id }) => changes().get(id) ?? NOWHERE),
    merged: among(facts.merged, ({ into }) => of(into)),
    settled: among(facts.settled, ({ to }) => of(to)),
    regionChanges: among(facts.regionChanges, ({ code }) => regionsOf.get(code) ?? NOWHERE),
    regionLand: among(facts.regionLand, ({ code }) => {
      const changing = regionsOf.get(code)
      return changing ? [...new Set([...of(code), ...changing])] : of(code)
    }),
    cooperations: among(facts.cooperations, ({ members }) => [...new Set(members.flatMap(({ code }) => of(code)))]),
    indicators: among(facts.indicators, ({ code }) => of(code)),
    islands: among(facts.islands, island => [...new Set(changedOn(island).flatMap(of))]),
    origins: among(facts.origins, ({ code }) => of(code))
  }
  return cases.map(
    (one, i): Facts =>
      asBefore(one, {
        ...facts,
        ...one.measures,
        cases: [],
        transfers: lists.transfers[i] ?? [],
        pieces: lists.pieces[i] ?? [],
        municipalities: lists.municipalities[i] ?? [],
        changes: lists.changes[i] ?? [],
        merged: lists.merged[i] ?? [],
        settled: lists.settled[i] ?? [],
        regionChanges: lists.regionChanges[i] ?? [],
        regionLand: lists.regionLand[i] ?? [],
        cooperations: lists.cooperations[i] ?? [],
        designations: designations[i] ?? [],
        indicators: lists.indicators[i] ?? [],
        islands: lists.islands[i] ?? [],
        origins: lists.origins[i] ?? []
      })
  )
})

/** What was said of the very same case, where it says the same: then nothing that follows from it is looked for again. */
function asBefore(one: CaseFact, facts: Facts): Facts {
  const known = ofCases.get(one)
  if (known && alike(known, facts)) return known
  ofCases.set(one, facts)
  return facts
}

const ofCases = new WeakMap<CaseFact, Facts>()

function homes(cases: readonly CaseFact[]): ReadonlyMap<MunicipalityCode, number> {
  // A case of regions alone comes last here: no municipality of it is touched otherwise.
  return new Map(cases.flatMap(({ municipalities }, i) => municipalities.map(code => [code, i] as const)))
}

function homesOfChanges(cases: readonly CaseFact[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [i, { changes }] of cases.entries()) for (const change of changes) addTo(found, change, i)
  return found
}

function distributed<T>(list: readonly T[], n: number, where: (item: T) => readonly number[]): T[][] {
  const found = Array.from({ length: n }, (): T[] => [])
  for (const item of list) for (const i of where(item)) found[i]?.push(item)
  return found
}

/** Whose share in an island comes or goes. */
function changedOn({ before, after }: IslandFact): readonly MunicipalityCode[] {
  return [...before.filter(code => !after.includes(code)), ...after.filter(code => !before.includes(code))]
}

const NOWHERE: readonly number[] = []

/**
 * Grounds, assessments, case date and decision are stated for all cases. A council the user adds as affected is so in the
 * case its municipality is in, else in every case. A term whose municipalities all lie in one case is of that case, others
 * are of every case they can be set in: a change of the division for § 3, a dissolution for § 6.
 */
function sharing(cases: readonly CaseFact[], ofCases: readonly Facts[]): (stated: Stated, i: number) => Stated {
  const home = homes(cases)
  const setIn = (open: readonly boolean[]) => (open.includes(true) ? open : open.map(() => true))
  const division = setIn(ofCases.map(movesLand))
  const dissolution = setIn(ofCases.map(facts => facts.cooperations.some(({ dissolved }) => dissolved)))
  const cooperationHome = new Map(
    ofCases.flatMap(({ cooperations }, i) => cooperations.flatMap(one => (one.dissolved ? [[one.id, i] as const] : [])))
  )
  /** The one case all the codes lie in; null where there is none. */
  const oneHome = (codes: readonly (string | undefined)[]): number | null => {
    const found = new Set(codes.flatMap(code => (code === undefined || code === '' ? [] : [home.get(code) ?? -1])))
    const [only] = found
    return found.size === 1 && only !== undefined && only >= 0 ? only : null
  }
  const isOf = (codes: readonly (string | undefined)[], i: number, open: readonly boolean[]) => {
    const own = oneHome(codes)
    return own === null ? open[i] === true : own === i
  }
  const rowsOf = (rows: readonly TransferRow[], i: number, open: readonly boolean[]) =>
    rows.filter(({ from, to }) => isOf([from, to], i, open))
  const nothingToShare = ({ alsoAffected, terms, dissolutionTerms }: Stated) =>
    alsoAffected.length + terms.length + dissolutionTerms.length === 0
  const shareOf = (stated: Stated, i: number): Stated => ({
    ...stated,
    alsoAffected: stated.alsoAffected.filter(({ code }) => (home.get(code) ?? i) === i),
    terms: stated.terms.flatMap((term): TermStatement[] => {
      if (term.item === 'transfers' && term.rows && term.rows.length > 0) {
        const rows = rowsOf(term.rows, i, division)
        return rows.length > 0 ? [{ ...term, rows }] : []
      }
      const codes = term.item === 'tax-difference' ? [term.municipality, ...(term.areas ?? []).map(a => a.origin)] : []
      return isOf(codes, i, division) ? [term] : []
    }),
    dissolutionTerms: stated.dissolutionTerms.flatMap((term): DissolutionTermStatement[] => {
      const own = term.cooperation === undefined ? undefined : cooperationHome.get(term.cooperation)
      if (own !== undefined) return own === i ? [term] : []
      if (term.item === 'transfers' && term.rows && term.rows.length > 0) {
        const rows = rowsOf(term.rows, i, dissolution)
        return rows.length > 0 ? [{ ...term, rows }] : []
      }
      return dissolution[i] ? [term] : []
    })
  })
  return (stated, i) => (nothingToShare(stated) ? stated : shareOf(stated, i))
}
