/**
 * What else each change touches, row by row: parishes, polling districts, islands, cooperations, LAU and NUTS codes. Nothing
 * is guessed: what the dataset does not know has a row that says so.
 */
import type { CaseState, ChangeReport, Concordance, Touched } from '../../engine/api.ts'
import { t } from '../../i18n/bundle.ts'
import type { CooperationFact } from '../../law/types.ts'
import type { Change, Proposal } from '../../proposal/types.ts'
import { membersOf, NUTS_VERSION, NUTS2, nuts3Of } from './nuts.ts'

export const KINDS = [
  'parish',
  'polling-district',
  'island',
  'cooperation',
  'lau',
  'nuts3',
  'nuts2',
  'not-known'
] as const
export type Kind = (typeof KINDS)[number]

export interface ConsequenceRow {
  /** Number of the change in the proposal's list, from 1; null for what the dataset lacks. */
  readonly number: number | null
  /** Id of the change. */
  readonly change: string
  readonly kind: Kind
  readonly code: string
  readonly name: string
  readonly from: string
  readonly fromName: string
  readonly to: string
  readonly toName: string
  /** Square metres of it that go from one municipality to the other; null where that is not measured. */
  readonly areaM2: number | null
  /** Of all land of it, 0–1. */
  readonly share: number | null
  readonly residents: { readonly low: number; readonly best: number; readonly high: number } | null
  /** In Danish; '' where there is nothing to say. */
  readonly note: string
}

export interface Measured {
  readonly proposal: Proposal
  readonly state: Pick<CaseState, 'facts' | 'changes'>
  readonly touched: readonly Touched[]
  readonly concordance: Concordance
}

export function consequenceRows(measured: Measured): ConsequenceRow[] {
  const { proposal, state, touched } = measured
  const size = new Sizes(measured.concordance)
  const names = namesIn(measured)
  const of = new Map(touched.map(one => [one.change, one]))
  const rows = proposal.changes.flatMap((change, i): ConsequenceRow[] => {
    const report = state.changes.find(({ id }) => id === change.id)
    if (!report || report.off || report.problem) return []
    const base = { number: i + 1, change: change.id }
    const found = of.get(change.id)
    return [
      ...(found?.land ?? []).map(({ layer, code, name, from, to, areaM2, ofM2, residents, counted }) => ({
        ...base,
        kind: layer,
        code,
        name,
        ...ends(names, from, to),
        areaM2,
        share: shareOf(areaM2, ofM2),
        residents,
        note: counted ? t('bundle.cons.counted') : ''
      })),
      ...cooperationRows(base, change, report, state.facts.cooperations, size, names),
      ...codeRows(base, report, size, names),
      ...unplaced(base, found)
    ]
  })
  return [...rows, ...lacking()]
}

type Base = Pick<ConsequenceRow, 'number' | 'change'>
type NameOf = (code: string) => string

const NO_ENDS = { from: '', fromName: '', to: '', toName: '' }
const ends = (name: NameOf, from: string, to: string) => ({ from, fromName: name(from), to, toName: name(to) })
const shareOf = (areaM2: number, ofM2: number) => (ofM2 > 0 ? Math.min(1, areaM2 / ofM2) : null)

/** Names before the changes; of a municipality they create, its own. */
function namesIn({ concordance, state }: Measured): NameOf {
  const after = concordance.rows.map(({ to, toName }) => [to, toName] as const)
  const before = concordance.rows.map(({ from, fromName }) => [from, fromName] as const)
  const names = new Map([...after, ...before])
  return code => names.get(code) ?? state.facts.names[code] ?? code
}

/** m² of municipalities as the dataset has them. */
class Sizes {
  private readonly byCode = new Map<string, number>()

  constructor({ rows }: Concordance) {
    for (const { from, doubledMm2 } of rows) this.byCode.set(from, (this.byCode.get(from) ?? 0) + doubledMm2 / 2e6)
  }

  of(codes: readonly string[]): number {
    return codes.reduce((sum, code) => sum + (this.byCode.get(code) ?? 0), 0)
  }
}

/** Cooperations with a member that gives or gets land, that ends or begins, or that the change dissolves or designates. */
function cooperationRows(
  base: Base,
  change: Change,
  { moved }: ChangeReport,
  cooperations: readonly CooperationFact[],
  size: Sizes,
  names: NameOf
): ConsequenceRow[] {
  const row = { ...base, kind: 'cooperation' as const, ...NO_ENDS, areaM2: null, share: null, residents: null }
  if (change.type === 'designate-cooperation')
    return [{ ...row, code: change.id, name: change.members.map(names).join('–'), note: t('bundle.cons.designated') }]
  return cooperations.flatMap(({ id, name, members, sourced }): ConsequenceRow[] => {
    if (change.type === 'dissolve-cooperation')
      return change.cooperation === id ? [{ ...row, code: id, name, note: t('bundle.cons.dissolved') }] : []
    const codes = members.map(({ code }) => code)
    const own = moved.filter(({ from, to, areaM2 }) => areaM2 > 0 && (codes.includes(from) || codes.includes(to)))
    return own.map(({ from, to, areaM2, residents }) => ({
      ...row,
      code: id,
      name,
      ...ends(names, from, to),
      areaM2,
      share: shareOf(areaM2, size.of(codes)),
      residents,
      note: sourced ? '' : t('bundle.cons.unsourced')
    }))
  })
}

/** LAU and NUTS: a Danish municipality's LAU code is its own; which NUTS regions it lies in is a public table. */
function codeRows(base: Base, { moved }: ChangeReport, size: Sizes, names: NameOf): ConsequenceRow[] {
  return moved.flatMap(({ from, to, areaM2, residents }) => {
    if (areaM2 <= 0 || from === '') return []
    const row = { ...base, ...ends(names, from, to), areaM2, residents }
    const [old, fresh] = [nuts3Of(from), nuts3Of(to)]
    const lau = { ...row, kind: 'lau' as const, code: from, name: names(from), share: shareOf(areaM2, size.of([from])) }
    const nuts = (kind: 'nuts3' | 'nuts2', code: string, name: string, into: string | null): ConsequenceRow => ({
      ...row,
      kind,
      code,
      name,
      share: shareOf(areaM2, size.of(membersOf(code))),
      note:
        into === null
          ? t('bundle.cons.nuts-open', { version: NUTS_VERSION })
          : into === code
            ? t('bundle.cons.nuts', { version: NUTS_VERSION })
            : t('bundle.cons.nuts-to', { code: into, version: NUTS_VERSION })
    })
    if (!old) return [{ ...lau, note: t('bundle.cons.lau') }]
    const two = (code: string) => code.slice(0, 4)
    return [
      { ...lau, note: t(fresh ? 'bundle.cons.lau' : 'bundle.cons.lau-new', { code: to }) },
      nuts('nuts3', old.code, old.name, fresh?.code ?? null),
      nuts('nuts2', two(old.code), NUTS2[two(old.code)] ?? '', fresh && two(fresh.code))
    ]
  })
}

/** Land whose place nobody knows: of it no unit can be named. */
function unplaced(base: Base, touched: Touched | undefined): ConsequenceRow[] {
  if (!touched || touched.unplacedM2 === 0) return []
  const row = { ...base, ...NO_ENDS, code: '', name: '', share: null, residents: null }
  return [{ ...row, kind: 'not-known', areaM2: touched.unplacedM2, note: t('bundle.cons.unplaced') }]
}

/** What a planner would look for and the dataset has nothing of. */
function lacking(): ConsequenceRow[] {
  const row = { number: null, change: '', code: '', ...NO_ENDS, areaM2: null, share: null, residents: null }
  return [
    t('bundle.cons.lacks.constituencies'),
    t('bundle.cons.lacks.postal'),
    t('bundle.cons.lacks.courts'),
    t('bundle.cons.lacks.schools')
  ].map(name => ({ ...row, kind: 'not-known', name, note: t('bundle.cons.lacks') }))
}
