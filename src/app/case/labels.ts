/** Names on the map, as the division is after the proposal. */
import type { Register } from '../../dataset/types.ts'
import type { CaseState } from '../../engine/api.ts'
import type { MunicipalityLabel } from '../../map/api.ts'
import { inForce } from '../../proposal/in-force.ts'
import type { Proposal } from '../../proposal/types.ts'
import { getMap } from '../services.ts'
import { useCase } from '../state/case.ts'

/** Those that are gone lose their label, what they became has its new name, and what is new gets one. */
export function labelsOf(
  register: Register,
  outcome: Pick<CaseState, 'municipalities'> | null,
  proposal: Proposal | null
): MunicipalityLabel[] {
  const reports = new Map(outcome?.municipalities.map(report => [report.code, report]))
  const renamed = new Map(
    inForce(proposal?.changes ?? []).flatMap(change =>
      change.type === 'merge-municipalities' ? [[change.into.code, change.into.name] as const] : []
    )
  )
  const known = new Set(register.municipalities.map(({ code }) => code))
  const created = [...reports.values()].filter(({ code, after }) => !known.has(code) && after !== null)
  return [
    ...register.municipalities
      .filter(({ code }) => reports.get(code)?.after !== null)
      .map(({ code, name, labelPoint, residents }) => ({
        code,
        name: (reports.has(code) && renamed.get(code)) || name,
        point: labelPoint,
        weight: residents?.count ?? 0
      })),
    ...created.map(({ code, name, record, after }) => ({
      code,
      name,
      point: record.labelPoint,
      weight: after?.residents ?? 0
    }))
  ]
}

export function showLabels(): void {
  const { opened, outcome, outcomeOf } = useCase.getState()
  if (opened) getMap()?.setLabels(labelsOf(opened.register, outcome, outcomeOf))
}
