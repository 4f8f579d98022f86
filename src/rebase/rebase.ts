/**
 * A proposal on the dataset it was drawn on, beside the same proposal on another: per change what it comes to, and which
 * verdicts turn. Nothing is rewritten here.
 */
import type { CaseState, ChangeReport } from '../engine/api.ts'
import type { Message } from '../i18n/message.ts'
import type { Finding } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'
import type { Led, LedOn } from './lead.ts'

/**
 * - `same`: it moves the same land between the same municipalities, to the square metre, and no verdict of its case turns.
 * - `moved`: it moves more, less or other land, or its ends were led to another border; the verdicts stand.
 * - `verdict`: a verdict of its case turns.
 * - `gone`: it can no longer be carried out.
 * - `back`: it could not be carried out before, and can now.
 * - `idle`: it can't be carried out on either, or is switched off.
 */
export type Fate = 'same' | 'moved' | 'verdict' | 'gone' | 'back' | 'idle'

export interface RebasedChange {
  readonly id: string
  readonly type: string
  readonly fate: Fate
  /** m² of EPSG:3035. */
  readonly beforeM2: number
  readonly afterM2: number
  /** Each way there is on either side, in m². */
  readonly ways: readonly {
    readonly from: string
    readonly to: string
    readonly beforeM2: number
    readonly afterM2: number
  }[]
  /** Its line's ends, led to the border of the other dataset; null where they stay. */
  readonly led: Led | null
  /** Its line's ends could be led to several places on the other border, which move different land: a person must say which. */
  readonly undecided: boolean
  /** Why it can't be carried out on the other dataset; null where it can. */
  readonly problem: Message | null
  /** Of its case. */
  readonly turned: readonly Turned[]
}

type Verdict = Finding['verdict']

/** A finding that says something else; null where there is no such finding. */
export interface Turned {
  readonly rule: string
  readonly provision: string
  readonly before: Verdict | null
  readonly after: Verdict | null
}

export interface Rebased {
  readonly changes: readonly RebasedChange[]
  /** Of the whole proposal. */
  readonly turned: readonly Turned[]
  readonly routes: { readonly before: readonly string[]; readonly after: readonly string[] }
}

/** Figures on paper are whole square metres: what rounds to none has not moved. */
const MOVES_M2 = 0.5

/**
 * Two datasets' lines that lie no further apart may be one border, surveyed twice: nineteen twentieths of a line lie within its
 * accuracy, what lies further off seldom more than twice as far. Metres.
 */
export const surveyToleranceM = (
  before: { readonly accuracyM: number },
  after: { readonly accuracyM: number }
): number => 2 * (before.accuracyM + after.accuracyM)

const NOBODY: Omit<LedOn, 'proposal'> = { led: [], undecided: [] }

/** `after`: of the proposal with the ends that were led on. */
export function rebased(
  proposal: Proposal,
  before: CaseState,
  after: CaseState,
  { led, undecided }: Omit<LedOn, 'proposal'> = NOBODY
): Rebased {
  const turned = turnedIn(before, after)
  const changes = proposal.changes.map(({ id, type }): RebasedChange => {
    const [old, now] = [reportOf(before, id), reportOf(after, id)]
    const ways = waysOf(old, now)
    const own = turned.filter(({ cases }) => cases === null || cases.has(id)).map(({ cases, ...told }) => told)
    const ends = led.find(one => one.id === id) ?? null
    const moves = ways.some(way => Math.abs(way.afterM2 - way.beforeM2) >= MOVES_M2)
    return {
      id,
      type,
      fate: fateOf(old, now, moves || ends !== null, own.length > 0),
      beforeM2: old?.areaM2 ?? 0,
      afterM2: now?.areaM2 ?? 0,
      ways,
      led: ends,
      undecided: undecided.includes(id),
      problem: now?.problem?.message ?? null,
      turned: own
    }
  })
  const routes = { before: before.assessment.routes, after: after.assessment.routes }
  return { changes, turned: turned.map(({ cases, ...told }) => told), routes }
}

/** The proposal as one of the other dataset; the one that is given stays as it is. */
export function onDataset(
  proposal: Proposal,
  { id, sha256 }: { readonly id: string; readonly sha256: string }
): Proposal {
  return { ...proposal, dataset: { id, sha256 } }
}

const reportOf = ({ changes }: CaseState, id: string) => changes.find(change => change.id === id)

function fateOf(old: ChangeReport | undefined, now: ChangeReport | undefined, moves: boolean, turns: boolean): Fate {
  const [could, can] = [works(old), works(now)]
  if (!could && !can) return 'idle'
  if (!can) return 'gone'
  if (!could) return 'back'
  if (turns) return 'verdict'
  return moves ? 'moved' : 'same'
}

const works = (report: ChangeReport | undefined): boolean =>
  report !== undefined && !report.off && report.problem === null

function waysOf(old: ChangeReport | undefined, now: ChangeReport | undefined): RebasedChange['ways'] {
  const ways = new Map<string, { from: string; to: string; beforeM2: number; afterM2: number }>()
  const add = (report: ChangeReport | undefined, side: 'beforeM2' | 'afterM2') => {
    for (const { from, to, areaM2 } of report?.moved ?? []) {
      const way = ways.get(`${from}/${to}`) ?? { from, to, beforeM2: 0, afterM2: 0 }
      ways.set(`${from}/${to}`, { ...way, [side]: way[side] + areaM2 })
    }
  }
  add(old, 'beforeM2')
  add(now, 'afterM2')
  return [...ways.values()]
}

/** `cases`: ids of the changes it concerns; null for all. */
interface TurnedInCase extends Turned {
  readonly cases: ReadonlySet<string> | null
}

/** Findings are told apart by rule, provision and the changes of their case, and where there are several, by their order. */
function turnedIn(before: CaseState, after: CaseState): readonly TurnedInCase[] {
  const [old, now] = [keyed(before), keyed(after)]
  const turned: TurnedInCase[] = []
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)]
    if (was?.finding.verdict === is?.finding.verdict) continue
    const one = (was ?? is) as Keyed
    turned.push({
      rule: one.finding.rule,
      provision: one.finding.provision,
      before: was?.finding.verdict ?? null,
      after: is?.finding.verdict ?? null,
      cases: one.cases
    })
  }
  return turned
}

interface Keyed {
  readonly finding: Finding
  readonly cases: ReadonlySet<string> | null
}

function keyed({ assessment, facts }: CaseState): Map<string, Keyed> {
  const found = new Map<string, Keyed>()
  for (const finding of assessment.findings) {
    const changes = finding.case === undefined ? null : (facts.cases[finding.case - 1]?.changes ?? null)
    const base = [finding.rule, finding.provision, changes?.join() ?? ''].join('|')
    let n = 0
    while (found.has(`${base}|${n}`)) n++
    found.set(`${base}|${n}`, { finding, cases: changes === null ? null : new Set(changes) })
  }
  return found
}
