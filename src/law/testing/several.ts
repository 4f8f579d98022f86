/** Proposals of several cases for tests: the facts of each case put together as the engine would. */
import { casesAmong, type Tie } from '../cases.ts'
import type { MunicipalityCode } from '../ids.ts'
import type { AreaFact, Facts, ResidentFact } from '../types.ts'

/** Facts of cases that have no municipality in common, in this order. */
export function several(...ofCases: readonly Facts[]): Facts {
  const [first] = ofCases
  if (!first) throw new Error('no case')
  const every = <T>(list: (facts: Facts) => readonly T[]) => ofCases.flatMap(list)
  const groups = casesAmong(ofCases.flatMap((facts, i) => tiesOf(facts, i)))
  if (groups.length !== ofCases.length) throw new Error('cases with a municipality in common')
  return {
    ...first,
    area: total(ofCases.map(({ area }) => area)),
    residents: everybody(ofCases.map(({ residents }) => residents)),
    reachesForeignLand: ofCases.some(({ reachesForeignLand }) => reachesForeignLand),
    regionsKnown: ofCases.every(({ regionsKnown }) => regionsKnown),
    cases: groups.map((group, i) => {
      const { area, residents, unassigned, unplaced } = ofCases[i] as Facts
      return { ...group, measures: { area, residents, unassigned, unplaced } }
    }),
    transfers: every(({ transfers }) => transfers),
    pieces: every(({ pieces }) => pieces),
    municipalities: every(({ municipalities }) => municipalities),
    unassigned: every(({ unassigned }) => unassigned),
    unplaced: every(({ unplaced }) => unplaced),
    names: Object.assign({}, ...ofCases.map(({ names }) => names)),
    changes: every(({ changes }) => changes),
    merged: every(({ merged }) => merged),
    settled: every(({ settled }) => settled),
    regionChanges: every(({ regionChanges }) => regionChanges),
    regionLand: every(({ regionLand }) => regionLand),
    cooperations: every(({ cooperations }) => cooperations),
    designations: every(({ designations }) => designations),
    indicators: every(({ indicators }) => indicators),
    islands: every(({ islands }) => islands),
    origins: every(({ origins }) => origins)
  }
}

/** One change that makes a case of all its municipalities, beside those that the facts name. */
function tiesOf(facts: Facts, i: number): readonly Tie[] {
  const groups = [...facts.cooperations.filter(({ dissolved }) => dissolved), ...facts.designations]
  const municipalities: MunicipalityCode[] = [
    ...facts.municipalities.map(({ code }) => code),
    ...facts.transfers.flatMap(({ from, to }) => [from, to]),
    ...facts.merged.flatMap(({ codes, into }) => [...codes, into]),
    ...facts.settled.flatMap(({ from, to, fromDivision }) => (fromDivision ? [from, to] : [to])),
    ...groups.flatMap(({ members }) => members.map(({ code }) => code))
  ]
  const ids = [...facts.changes.map(({ id }) => id), ...facts.designations.map(({ change }) => change), `case-${i}`]
  const regions = facts.regionChanges.map(({ code }) => code)
  const ties = ids.map((change): Tie => ({ change, municipalities, ofRegions: false }))
  const ofRegions: Tie = { change: `regions-${i}`, municipalities: regions, ofRegions: true }
  if (municipalities.length === 0) return [ofRegions]
  return regions.length > 0 ? [...ties, ofRegions] : ties
}

function total(areas: readonly AreaFact[]): AreaFact {
  const sum = (figure: 'low' | 'best' | 'high' | 'datasetOutlineM') => areas.reduce((all, a) => all + a[figure], 0)
  const [first] = areas as [AreaFact]
  return { ...first, low: sum('low'), best: sum('best'), high: sum('high'), datasetOutlineM: sum('datasetOutlineM') }
}

function everybody(all: readonly ResidentFact[]): ResidentFact {
  const sum = (figure: 'low' | 'best' | 'high') => all.reduce((n, residents) => n + residents[figure], 0)
  const [first] = all as [ResidentFact]
  return { ...first, low: sum('low'), best: sum('best'), high: sum('high') }
}
