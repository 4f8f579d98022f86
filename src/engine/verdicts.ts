/** What is said about a proposal: facts, findings, the proof, the changes one by one. */
import { keptBy, keptByPair } from '../collections/kept.ts'
import { assess } from '../law/assess.ts'
import type { Facts, Statements } from '../law/types.ts'
import { type Change, hasArea, type Proposal } from '../proposal/types.ts'
import { NO_LAND } from '../subdivision/changes/change.ts'
import type { ChangeReport, Conservation, MunicipalityReport, Verdicts } from './api.ts'
import type { CaseSteps } from './facts/case-steps.ts'
import { boxOf } from './facts/extents.ts'
import type { CaseStep } from './facts/step.ts'
import { stepProblem } from './problems.ts'
import type { Session } from './session.ts'

/**
 * In a case of more changes than this a preview's findings don't tell each change's share, which takes a line per change in
 * several of them; the finished case's do. No verdict rests on the shares.
 */
const SHARES_IN_PREVIEW = 50

export function previewVerdicts(session: Session, proposal: Proposal, steps: CaseSteps, facts: Facts): Verdicts {
  return verdictsOf(session, proposal, steps, facts, steps.moving.length <= SHARES_IN_PREVIEW)
}

export function verdictsOf(
  session: Session,
  proposal: Proposal,
  steps: CaseSteps,
  facts: Facts,
  tellShares = true
): Verdicts {
  const changes = changeReports(session, steps)
  const reachesForeignLand =
    facts.reachesForeignLand || changes.some(({ problem }) => problem?.code === 'outside-denmark')
  const all = { ...facts, reachesForeignLand }
  return {
    facts: all,
    assessment: assess(tellShares ? all : { ...all, changes: [] }, statementsOf(proposal, facts)),
    conservation: conservation(session, false),
    changes
  }
}

/** The affected municipalities before and after, and those that land was settled for, by code. */
export function municipalityReports(session: Session, { effectiveDate }: Proposal, facts: Facts): MunicipalityReport[] {
  const codes = [...facts.municipalities.map(({ code }) => code), ...facts.settled.map(({ to }) => to)]
  return [...new Set(codes)].sort().flatMap(code => {
    const report = session.municipalities.report(code, effectiveDate)
    return report ? [report] : []
  })
}

function changeReports(session: Session, steps: CaseSteps): ChangeReport[] {
  const { all, before } = steps
  const last = all.at(-1)
  if (!before || !last) return all.map((step, i) => changeReport(session, step, i))
  const reports = [...reportsThatStay(before, session)]
  for (const i of otherPlaces(before)) reports[i] = changeReport(session, before.all[i] as CaseStep, i)
  reports.push(changeReport(session, last, all.length - 1))
  return reports
}

/** Those that follow from nothing else, each in its place. */
const reportsThatStay = keptByPair((steps: CaseSteps, session: Session): readonly ChangeReport[] =>
  steps.all.map((step, i) => changeReport(session, step, i))
)

/** Places of changes whose reports may follow from other changes. */
const otherPlaces = keptBy(({ all }: CaseSteps) => all.flatMap((step, i) => (staysAsReported(step) ? [] : [i])))

/** What a refusal names, and where a change without a drawing is, may follow from the other changes. */
const staysAsReported = ({ change, result }: CaseStep) => hasArea(change) && (result === 'off' || result.ok)

/** Reports of changes with a drawing, which stay the same as long as what came of the change does. */
const reports = new WeakMap<Change, { readonly result: CaseStep['result']; readonly report: ChangeReport }>()

function changeReport(session: Session, step: CaseStep, i: number): ChangeReport {
  const { change, result } = step
  const known = reports.get(change)
  if (known?.result === result) return known.report
  const { dataset, outcome } = session
  const done = result !== 'off' && result.ok ? result : NO_LAND
  const refused = result === 'off' || result.ok ? null : result
  const report: ChangeReport = {
    id: change.id,
    moved: done.moves,
    areaM2: done.areaM2,
    residents: done.residents,
    bbox: boxOf(outcome, change),
    problem: refused && stepProblem(dataset, outcome, refused, `$.changes[${i}]`, change, session.isForeign),
    off: result === 'off',
    slivers: done.slivers,
    overlapM2: done.overlapM2,
    coarsePoints: done.coarsePoints,
    unplacedM2: done.unplacedM2,
    strangers: done.strangers
  }
  if (staysAsReported(step)) reports.set(change, { result, report })
  return report
}

/** A file keeps the councils in a list of their own. Nobody waits for the council of a municipality there is not. */
function statementsOf({ statements, councils }: Proposal, { names }: Facts): Statements {
  const all = withCouncils(statements, councils)
  const { alsoAffected } = statements
  if (!alsoAffected) return all
  return { ...all, alsoAffected: alsoAffected.filter(({ code }) => Object.hasOwn(names, code)) }
}

/** One document says one thing, however often it is judged. */
const withCouncils = keptByPair(
  (statements: Proposal['statements'], councils: Proposal['councils']): Statements => ({ ...statements, councils })
)

/**
 * The proof: municipalities add up to the country as it was. New points on the coast are rounded to the millimetre, which
 * may shift the sum by a few square decimetres; a whole square metre would be a fault. Borders are looked at `everywhere`
 * before anything leaves Skel; else where they were altered since they were last found to fit together.
 */
export function conservation({ outcome, countryM2, dataHoles }: Session, everywhere: boolean): Conservation {
  const afterM2 = outcome.areaWhereM2(() => true)
  const { gaps, overlaps } = everywhere ? outcome.defects() : outcome.defectsNow()
  return {
    beforeM2: countryM2,
    afterM2,
    exact: Math.abs(afterM2 - countryM2) < 1 && gaps + overlaps === 0,
    gaps,
    overlaps,
    dataHoles
  }
}
