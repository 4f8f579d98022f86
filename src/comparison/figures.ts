/** What of a proposal is set beside what of others: taken from the engine's answer, nothing is worked out anew. */
import type { CaseState, MunicipalityState } from '../engine/api.ts'
import { findingsThatCount } from '../law/finding-groups.ts'
import { type Status, statusOf } from '../law/finding-status.ts'
import type { RouteId } from '../law/ids.ts'
import type { Assessment, Range } from '../law/types.ts'

/** In the order they are listed. */
export const STATUSES: readonly Status[] = [
  'not-met',
  'unfilled',
  'undetermined',
  'needs-assessment',
  'met',
  'not-applicable'
]

export interface ProposalFigures {
  /** Changes in force, and all changes. */
  readonly changes: { readonly inForce: number; readonly all: number }
  /** Square metres. */
  readonly area: Range
  /** Persons. */
  readonly residents: Range
  readonly routes: readonly RouteId[]
  /** As `countOf` counts them. */
  readonly findings: Readonly<Record<Status, number>>
  /** How many cases it is. */
  readonly cases: number
  /** Affected municipalities by code. */
  readonly municipalities: ReadonlyMap<string, MunicipalityFigures>
  /** Municipalities that come to another region, by code. */
  readonly regions: ReadonlyMap<string, RegionFigures>
}

/** Names. */
export interface RegionFigures {
  readonly municipality: string
  /** null where the changes create the municipality, or the date has no table. */
  readonly before: string | null
  /** Several where its land lies in several. */
  readonly after: readonly string[]
}

export interface MunicipalityFigures {
  /** Today's; its own where the changes create it. */
  readonly name: string
  /** null where the changes abolish it. */
  readonly nameAfter: string | null
  /** null where the changes create it. */
  readonly before: MunicipalityState | null
  /** null where the changes abolish it. */
  readonly after: MunicipalityState | null
}

/** Findings by status, those that are put aside in the case they are of as not relevant: the panel and the command line count so. */
export function countOf(assessment: Pick<Assessment, 'cases' | 'findings'>): Readonly<Record<Status, number>> {
  const counting = findingsThatCount(assessment).map(statusOf)
  const counts = STATUSES.map(status => [
    status,
    status === 'not-applicable'
      ? assessment.findings.length - counting.length
      : counting.filter(one => one === status).length
  ])
  return Object.fromEntries(counts) as Record<Status, number>
}

export function figuresOf(outcome: CaseState): ProposalFigures {
  const { facts, assessment, changes, municipalities } = outcome
  return {
    changes: { inForce: changes.filter(({ off, problem }) => !off && !problem).length, all: changes.length },
    area: facts.area,
    residents: facts.residents,
    routes: assessment.routes,
    findings: countOf(assessment),
    cases: Math.max(1, assessment.cases.length),
    municipalities: new Map(
      municipalities.map(({ code, name, nameAfter, before, after }) => [
        code,
        { name, nameAfter, before: before.areaM2 === 0 ? null : before, after }
      ])
    ),
    regions: regionsOf(outcome)
  }
}

function regionsOf({ facts }: CaseState): ReadonlyMap<string, RegionFigures> {
  const { municipalities = [], names = {}, regionChanges = [] } = facts
  const changed = regionChanges.map(
    ({ code, from, to }) =>
      [code, { municipality: names[code] ?? code, before: from?.name ?? null, after: [to.name] }] as const
  )
  // Land may bring its region along.
  const touched = municipalities.flatMap(({ code, name, region, regionsAfter }) =>
    regionsAfter.some(after => after.region.id !== region?.id)
      ? [
          [
            code,
            { municipality: name, before: region?.name ?? null, after: regionsAfter.map(after => after.region.name) }
          ] as const
        ]
      : []
  )
  return new Map<string, RegionFigures>([...changed, ...touched])
}

/** Municipalities that come to another region in any of them, by name. */
export function regionsOfAny(
  columns: readonly ProposalFigures[]
): readonly { readonly code: string; readonly name: string; readonly before: string | null }[] {
  const found = new Map(
    columns.flatMap(({ regions }) =>
      [...regions].map(([code, { municipality, before }]) => [code, { code, name: municipality, before }] as const)
    )
  )
  const collator = new Intl.Collator('da')
  return [...found.values()].sort((a, b) => collator.compare(a.name, b.name))
}

/** Municipalities that any of the outcomes affects, by name; each with how it is before all changes. */
export function affectedByAny(
  columns: readonly ProposalFigures[]
): readonly { readonly code: string; readonly name: string; readonly before: MunicipalityState | null }[] {
  const found = new Map(
    columns.flatMap(({ municipalities }) =>
      [...municipalities].map(([code, { name, before }]) => [code, { code, name, before }] as const)
    )
  )
  const collator = new Intl.Collator('da')
  return [...found.values()].sort((a, b) => collator.compare(a.name, b.name))
}

export interface MunicipalityRow {
  readonly code: string
  /** Today's; its own where a proposal creates it. */
  readonly name: string
  /** null where there is none today. */
  readonly before: MunicipalityState | null
  /** In the order of the proposals. */
  readonly after: readonly MunicipalityCell[]
}

/** `untouched`: the proposal leaves it as it is; `abolished` and `not-there`: it does not exist afterwards. */
export type MunicipalityCell =
  | { readonly kind: 'untouched' | 'abolished' | 'not-there' | 'unknown' }
  | {
      readonly kind: 'after'
      /** What it is called then. */
      readonly name: string
      readonly state: MunicipalityState
      /** More than today; all of it where there is none today. */
      readonly moreM2: number
      readonly moreResidents: number
    }

/** Every municipality that any of the proposals affects, as each leaves it. null: a proposal that could not be judged. */
export function municipalityRows(proposals: readonly (ProposalFigures | null)[]): MunicipalityRow[] {
  const judged = proposals.filter(one => one !== null)
  return affectedByAny(judged).map(({ code, name, before }) => ({
    code,
    name,
    before,
    after: proposals.map((figures): MunicipalityCell => {
      if (!figures) return { kind: 'unknown' }
      const here = figures.municipalities.get(code)
      if (!here) return { kind: before ? 'untouched' : 'not-there' }
      if (!here.after) return { kind: before ? 'abolished' : 'not-there' }
      return {
        kind: 'after',
        name: here.nameAfter ?? name,
        state: here.after,
        moreM2: here.after.areaM2 - (here.before?.areaM2 ?? 0),
        moreResidents: here.after.residents - (here.before?.residents ?? 0)
      }
    })
  }))
}
