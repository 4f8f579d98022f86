/**
 * What returned files add to the record of councils. Nothing that is there is overwritten unasked: where a file says otherwise than
 * the record, or two files of one council say otherwise than each other, it is a conflict and someone chooses. In whatever order
 * the files come, the plan is the same.
 */
import type { Message } from '../i18n/message.ts'
import type { HearingStatement } from '../law/types.ts'
import type { ProposalProblem } from '../proposal/file/problems.ts'
import type { CouncilRecord, Proposal } from '../proposal/types.ts'
import { type HearingRead, isAnswered, saysNothing } from './file.ts'
import { canonical, differences, fingerprintOf } from './fingerprint.ts'
import type { HearingFile } from './types.ts'

/** A file as it came back. */
export interface Returned {
  readonly name: string
  readonly read: HearingRead
}

/** Parts of a record that stand or fall together: half of one decision and half of another would be no decision at all. */
export const PARTS = ['sent', 'deadline', 'answer', 'decision', 'wishes'] as const
export type Part = (typeof PARTS)[number]

/** What one part says, by key: `{ kind: 'consents', date: '2026-12-01' }`. */
export type Said = Readonly<Record<string, unknown>>

export interface Voice {
  readonly said: Said
  /** Names of the files that say so, in order. */
  readonly files: readonly string[]
}

export interface PlannedPart {
  readonly code: string
  readonly part: Part
  /** What the record says; null where it says nothing. */
  readonly mine: Said | null
  /** What files say, each once, in an order of their own. */
  readonly theirs: readonly Voice[]
  /** `adds`: more than there was, and nothing against it. */
  readonly kind: 'adds' | 'same' | 'conflict'
}

export type Notice =
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly ProposalProblem[] }
  /** Nothing is said in it. */
  | { readonly kind: 'empty'; readonly name: string; readonly code: string }
  /** No council of the case. */
  | { readonly kind: 'other-council'; readonly name: string; readonly code: string }
  /** It answers another proposal than the case now is; taken only where that is wished. */
  | {
      readonly kind: 'other-proposal'
      readonly name: string
      readonly code: string
      readonly differs: readonly Message[]
    }
  /** One council has sent several answers. */
  | { readonly kind: 'twice'; readonly code: string; readonly names: readonly string[] }
  /** The same file more than once. */
  | { readonly kind: 'copies'; readonly names: readonly string[] }

export interface MergePlan {
  readonly parts: readonly PlannedPart[]
  readonly notices: readonly Notice[]
}

/** By `code part`: the number of a voice among `theirs`. What is not there stays as the record has it. */
export type Choices = ReadonlyMap<string, number>
export const choiceKey = ({ code, part }: Pick<PlannedPart, 'code' | 'part'>): string => `${code} ${part}`

export interface MergeOptions {
  /** Codes of the councils that are asked; those on record are of the case too. */
  readonly asked: Iterable<string>
  /** Names of files that are taken although they answer another proposal. */
  readonly anyway?: ReadonlySet<string>
}

const HEARING_KEYS = ['answered', 'answer', 'text'] as const

export function planMerge(
  proposal: Proposal,
  returned: readonly Returned[],
  { asked, anyway = new Set() }: MergeOptions
): MergePlan {
  const notices: Notice[] = []
  const codes = new Set([...asked, ...proposal.councils.map(({ code }) => code)])
  const fingerprint = fingerprintOf(proposal)
  const byContent = new Map<string, { hearing: HearingFile; names: string[] }>()
  for (const { name, read } of returned) {
    if (!read.ok) notices.push({ kind: 'refused', name, problems: read.problems })
    else {
      const content = canonical(read.hearing)
      const known = byContent.get(content)
      if (known) known.names.push(name)
      else byContent.set(content, { hearing: read.hearing, names: [name] })
    }
  }
  const taken = new Map<string, { hearing: HearingFile; names: string[] }[]>()
  for (const one of byContent.values()) {
    const { hearing, names } = one
    names.sort()
    const [name = ''] = names
    const { code } = hearing.council
    if (names.length > 1) notices.push({ kind: 'copies', names })
    if (!isAnswered(hearing)) notices.push({ kind: 'empty', name, code })
    else if (!codes.has(code)) notices.push({ kind: 'other-council', name, code })
    else {
      const differs = hearing.fingerprint === fingerprint ? null : differences(proposal, hearing.proposal)
      if (differs) notices.push({ kind: 'other-proposal', name, code, differs })
      if (!differs || names.some(one => anyway.has(one))) taken.set(code, [...(taken.get(code) ?? []), one])
    }
  }
  const parts: PlannedPart[] = []
  for (const code of [...taken.keys()].sort()) {
    const files = taken.get(code) ?? []
    if (files.length > 1) notices.push({ kind: 'twice', code, names: files.flatMap(({ names }) => names).sort() })
    const record = proposal.councils.find(one => one.code === code)
    for (const part of PARTS) {
      const planned = planPart(code, part, record ? saidIn(part, record) : null, files)
      if (planned) parts.push(planned)
    }
  }
  return { parts, notices: notices.sort((one, other) => (canonical(one) < canonical(other) ? -1 : 1)) }
}

function planPart(
  code: string,
  part: Part,
  mine: Said | null,
  files: readonly { readonly hearing: HearingFile; readonly names: readonly string[] }[]
): PlannedPart | null {
  const voices = new Map<string, { said: Said; files: string[] }>()
  for (const { hearing, names } of files) {
    const said = saidIn(part, recordOf(hearing))
    if (!said) continue
    const key = canonical(said)
    const voice = voices.get(key) ?? { said, files: [] }
    voice.files.push(...names)
    voices.set(key, voice)
  }
  if (voices.size === 0) return null
  const theirs = [...voices.keys()].sort().map(key => {
    const { said, files: names } = voices.get(key) as { said: Said; files: string[] }
    return { said, files: names.sort() }
  })
  const all = [...(mine ? [mine] : []), ...theirs.map(({ said }) => said)]
  const agree = all.every((one, i) => all.slice(i + 1).every(other => agrees(one, other)))
  const adds = theirs.some(({ said }) => Object.keys(said).some(key => mine?.[key] === undefined))
  return { code, part, mine, theirs, kind: !agree ? 'conflict' : adds ? 'adds' : 'same' }
}

const agrees = (one: Said, other: Said): boolean =>
  Object.keys(one).every(key => other[key] === undefined || other[key] === one[key])

/** The file's answer in the form of a record. */
function recordOf({ council, sent, deadline, answer }: HearingFile): CouncilRecord {
  const { decision, wishes, answered, answer: word, text } = answer
  const hearing = only({ sent, deadline, answered, answer: word, text })
  return { code: council.code, ...(hearing && { hearing }), ...(decision && { decision }), ...(wishes && { wishes }) }
}

/** What a record says of a part; null where that is nothing. */
export function saidIn(part: Part, { hearing = {}, decision, wishes }: CouncilRecord): Said | null {
  switch (part) {
    case 'sent':
    case 'deadline':
      return only({ [part]: hearing[part] })
    case 'answer':
      return only(Object.fromEntries(HEARING_KEYS.map(key => [key, hearing[key]])))
    case 'decision': {
      const { kind, date, agendaItem } = decision ?? {}
      return !decision || saysNothing(decision) ? null : only({ kind, date, agendaItem })
    }
    case 'wishes': {
      const { continue: goesOn, join, division, authorised, text } = wishes ?? {}
      return only({ continue: goesOn, join, division, authorised, text })
    }
  }
}

/** What there is of it; null where that is nothing. */
function only(values: Readonly<Record<string, unknown>>): Said | null {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

/** The record of councils after the plan. Those on record keep their place, new ones follow by code. */
export function merged(
  councils: readonly CouncilRecord[],
  { parts }: MergePlan,
  choices: Choices
): readonly CouncilRecord[] {
  const records = new Map(councils.map(record => [record.code, record]))
  for (const planned of parts) {
    const said = outcomeOf(planned, choices)
    if (said)
      records.set(planned.code, withPart(records.get(planned.code) ?? { code: planned.code }, planned.part, said))
  }
  return [...records.values()]
}

/** What a part becomes; null where it stays. */
export function outcomeOf(planned: PlannedPart, choices: Choices): Said | null {
  const { kind, theirs, mine } = planned
  if (kind === 'same') return null
  if (kind === 'adds') return Object.assign({}, mine, ...theirs.map(({ said }) => said)) as Said
  const choice = choices.get(choiceKey(planned))
  return choice === undefined ? null : (theirs[choice]?.said ?? null)
}

function withPart(record: CouncilRecord, part: Part, said: Said): CouncilRecord {
  if (part === 'decision' || part === 'wishes') {
    const known =
      part === 'decision' ? ['kind', 'date', 'agendaItem'] : ['continue', 'join', 'division', 'authorised', 'text']
    return { ...record, [part]: { ...without(record[part] ?? {}, known), ...said } } as CouncilRecord
  }
  const known: readonly string[] = part === 'answer' ? HEARING_KEYS : [part]
  return { ...record, hearing: { ...without(record.hearing ?? {}, known), ...said } as HearingStatement }
}

function without(object: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}
