/**
 * § 3, stk. 2, nr. 5: what goes from whom to whom: assets, liabilities, rights, duties, staff, their rights, and economic
 * compensation "mellem kommuner henholdsvis regioner, der berøres af ændringen". Each row needs a thing, a giver and a
 * receiver; both must be touched by the change, and the receiver must be there when it is carried through. A region is
 * touched where land or municipalities change region; compensation goes between municipalities or between regions.
 */
import { affectedCouncils } from '../../councils.ts'
import { cite } from '../../provisions.ts'
import { regionOutcome } from '../../regions.ts'
import type { Stated } from '../../stated.ts'
import type { Facts, Finding, TermStatement, TransferRow } from '../../types.ts'
import {
  ended,
  gravest,
  partiesOf,
  ROW_VERDICTS,
  type RowProblem,
  regionIds,
  rowInput,
  tableReason,
  textInputs,
  unwhole
} from './rows.ts'

const BASIS = cite('§ 3, stk. 2, nr. 5')
export const cited = [BASIS]

type TransferTerm = Extract<TermStatement, { item: 'transfers' }>

export function transferTerm(facts: Facts, chosen: readonly TransferTerm[], stated: Stated): Finding {
  const rows = chosen.flatMap(term => term.rows ?? [])
  const problem = gravest([...rowProblems(facts, rows, stated), ...chosen.flatMap(unwhole)])
  return {
    rule: 'terms.transfers',
    verdict: problem ? ROW_VERDICTS[problem.fault] : 'met',
    ...BASIS,
    reason: tableReason(facts, 'terms-transfers', problem, rows.length),
    inputs: [...rows.map(row => rowInput(facts, row)), ...textInputs(chosen)],
    steps: [],
    assumptions: [],
    settles: problem ? [{ id: `law.terms-transfers.settles.${problem.fault}` }] : []
  }
}

function rowProblems(facts: Facts, rows: readonly TransferRow[], stated: Stated): readonly RowProblem[] {
  const municipalities = touchedMunicipalities(facts, stated)
  const regions = regionIds(facts)
  const touched = touchedRegions(facts)
  return rows.flatMap((row): readonly RowProblem[] => {
    const parties = partiesOf(row)
    const ofRegions = parties.filter(party => regions.has(party))
    const strangers = parties.filter(party => !municipalities.has(party) && !regions.has(party))
    const untouched = ofRegions.filter(party => !touched.has(party))
    const unlike = row.kind === 'compensation' && parties.length === 2 && ofRegions.length === 1
    return [
      ...problemOf('strangers', strangers),
      ...ended(facts, row),
      ...problemOf('unlike', unlike ? parties : []),
      ...problemOf('untouched-region', untouched)
    ]
  })
}

function problemOf(fault: RowProblem['fault'], parties: readonly string[]): readonly RowProblem[] {
  return parties.length > 0 ? [{ fault, parties }] : []
}

function touchedMunicipalities(facts: Facts, stated: Stated): ReadonlySet<string> {
  const created = facts.municipalities.filter(m => m.created).map(({ code }) => code)
  return new Set([...affectedCouncils(facts, stated), ...created])
}

/** Ids of the regions that land or municipalities leave or come to. */
function touchedRegions(facts: Facts): ReadonlySet<string> {
  const { crossed, shifts } = regionOutcome(facts)
  const regions = [
    ...crossed.flatMap(({ land }) => land.flatMap(({ from, to }) => [from, to])),
    ...shifts.flatMap(({ from, region }) => [from, region]),
    ...facts.regionChanges.flatMap(({ from, to }) => [from, to])
  ]
  return new Set(regions.flatMap(region => region?.id ?? []))
}
