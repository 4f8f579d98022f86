/** What is said about a proposal: facts, findings, the proof, the changes one by one. */
import { assess } from '../law/assess.ts'
import type { Facts, Statements } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'
import { NO_LAND } from '../subdivision/steps.ts'
import type { ChangeReport, Conservation, Verdicts } from './api.ts'
import { boxOf } from './boxes.ts'
import { municipalityReport } from './municipality.ts'
import type { Opened } from './opened.ts'
import { stepProblem } from './problems.ts'
import type { Step } from './step.ts'

export function verdictsOf(state: Opened, proposal: Proposal, steps: readonly Step[], facts: Facts): Verdicts {
  const { dataset, outcome } = state
  const changes = steps.map(({ change, result }, i): ChangeReport => {
    const path = `$.changes[${i}]`
    const done = result !== 'off' && result.ok ? result : NO_LAND
    return {
      id: change.id,
      moved: done.moves,
      areaM2: done.areaM2,
      residents: done.residents,
      bbox: boxOf(outcome, change),
      problem:
        result === 'off' || result.ok ? null : stepProblem(dataset, outcome, result, path, change, state.isForeign),
      off: result === 'off',
      slivers: done.slivers
    }
  })
  const reachesForeignLand =
    facts.reachesForeignLand || changes.some(({ problem }) => problem?.code === 'outside-denmark')
  const all = { ...facts, reachesForeignLand }
  const codes = [...facts.municipalities.map(({ code }) => code), ...facts.settled.map(({ to }) => to)]
  return {
    facts: all,
    assessment: assess(all, statementsOf(proposal)),
    conservation: conservation(state),
    municipalities: [...new Set(codes)].sort().flatMap(code => {
      const report = municipalityReport(dataset, outcome, code, proposal.effectiveDate)
      return report ? [report] : []
    }),
    changes
  }
}

/** A file keeps the councils in a list of their own. */
function statementsOf({ statements, councils }: Proposal): Statements {
  return { ...statements, councils }
}

/**
 * The proof: municipalities add up to the country as it was. New points on the coast are rounded to the millimetre, which
 * may shift the sum by a few square decimetres; a whole square metre would be a fault.
 */
export function conservation({ outcome, countryM2 }: Opened): Conservation {
  const afterM2 = outcome.areaWhereM2(() => true)
  const { gaps, overlaps } = outcome.defects()
  return {
    beforeM2: countryM2,
    afterM2,
    exact: Math.abs(afterM2 - countryM2) < 1 && gaps + overlaps === 0,
    gaps,
    overlaps
  }
}
