/** `trace.json`: facts and findings of a case, with everything they rest on. */
import type { CaseState, ResidentsInUse } from '../../engine/api.ts'
import { text } from '../../i18n/index.ts'
import { summaryTexts } from '../../i18n/summary.ts'
import { ACT } from '../../law/act.ts'
import { writeProposal } from '../../proposal/file/write.ts'
import type { Proposal } from '../../proposal/types.ts'
import { SKEL_VERSION } from '../version.ts'
import { findingOf } from './finding.ts'
import type { Trace } from './schema.ts'
import { sortedJson } from './sorted-json.ts'

export interface Judged {
  readonly proposal: Proposal
  readonly state: CaseState
  readonly dataset: { readonly id: string; readonly sha256: string }
  /** null where residents are estimated. */
  readonly residents: ResidentsInUse | null
}

export function traceJson(judged: Judged): string {
  return sortedJson(traceOf(judged))
}

export function traceOf({ proposal, state, dataset, residents }: Judged): Trace {
  const { assessment, changes, conservation, facts } = state
  return {
    format: 'skel-trace/1',
    skel: SKEL_VERSION,
    act: ACT.citation,
    dataset: { id: dataset.id, sha256: dataset.sha256 },
    residents: residents && residentsOf(residents),
    proposal: JSON.parse(writeProposal(proposal)),
    routes: [...assessment.routes],
    headings: assessment.headings.map(text),
    summary: summaryTexts(assessment.summary).join(' '),
    cases: assessment.cases.map(one => ({
      number: one.number,
      changes: [...one.changes],
      municipalities: [...one.municipalities],
      routes: [...one.routes],
      headings: one.headings.map(text),
      summary: summaryTexts(one.summary).join(' ')
    })),
    findings: assessment.findings.map(findingOf),
    facts: inWords(facts) as Trace['facts'],
    changes: inWords(changes) as Trace['changes'],
    conservation: inWords(conservation) as Trace['conservation']
  }
}

/** Never the points themselves: who lives where is nobody else's. */
function residentsOf({ name, sha256, date, synthetic, points, people, outside }: ResidentsInUse): Trace['residents'] {
  return { name, sha256, date, synthetic, points, people, outside: { ...outside } }
}

/** A value with its messages said. */
function inWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWords)
  if (typeof value !== 'object' || value === null) return value
  if (isMessage(value)) return text(value)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inWords(member)]))
}

/** Nothing else that is measured has an id and at most values. */
function isMessage(value: object): value is Parameters<typeof text>[0] {
  const keys = Object.keys(value)
  return keys.every(key => key === 'id' || key === 'values') && typeof (value as { id?: unknown }).id === 'string'
}
