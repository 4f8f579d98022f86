/**
 * Codes a proposal mentions that stand for nothing: neither in the dataset nor created by the proposal. A change that meets
 * one can't be applied and says so itself (see src/subdivision/); everywhere else a code would be a council that is waited for
 * for ever, or a party nobody is. Each is told by its path.
 */
import type { Register } from '../dataset/types.ts'
import type { Message } from '../i18n/message.ts'
import { type MentionKind, mentionsOf } from '../proposal/mentions.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import type { ChangeReport, Problem, ProblemCode } from './api.ts'

/** `party`: a municipality or a region. */
type Kind = MentionKind | 'party'
type Path = string

interface Mention {
  readonly kind: Kind
  readonly path: Path
  readonly code: string
}

/** In the order of the file: changes, statements, councils, cooperations. */
export function unknownCodes(register: Register, proposal: Proposal): readonly Problem[] {
  const { changes } = proposal
  const inForce = changes.filter(({ off }) => !off)
  const now = knownTo(register, proposal, inForce)
  // What is switched off may build on what is switched off, and is not asked for more than that.
  const ever = knownTo(register, proposal, changes)
  return [
    ...changes.flatMap((change, i) => {
      const known = change.off ? ever : now
      const mentions = ofChange(change)
      // As nearly always: then no path need be put together.
      if (mentions.every(({ kind, code }) => known[kind].has(code))) return []
      return mentions.flatMap(({ kind, code, path }) =>
        problemOf(register, { kind, code, path: `$.changes[${i}]${path}` }, known, ever)
      )
    }),
    ...ofStatements(proposal).flatMap(mention => problemOf(register, mention, now, ever))
  ]
}

type Known = Readonly<Record<Kind, ReadonlySet<string>>>

function knownTo(register: Register, { cooperations }: Proposal, changes: readonly Change[]): Known {
  const municipality = new Set(register.municipalities.map(({ code }) => code))
  const region = new Set(register.regions.flatMap(({ id, code }) => (code === null ? [id] : [id, code])))
  for (const change of changes) {
    if (change.type === 'new-municipality') municipality.add(change.code)
    if (change.type === 'merge-municipalities') municipality.add(change.into.code)
    if (change.type === 'merge-regions') region.add(change.into.code ?? `new:${change.into.name}`)
  }
  const outside = new Set(register.municipalities.flatMap(({ code, inDivision }) => (inDivision ? [] : [code])))
  const council = new Set([...municipality].filter(code => !outside.has(code)))
  const cooperation = new Set([...register.cooperations, ...cooperations].map(({ id }) => id))
  return { municipality, council, region, cooperation, party: new Set([...municipality, ...region]) }
}

function problemOf(register: Register, { kind, path, code }: Mention, known: Known, ever: Known): readonly Problem[] {
  if (known[kind].has(code)) return []
  const problem: ProblemCode = ever[kind].has(code)
    ? 'switched-off-code'
    : kind === 'council' && known.municipality.has(code)
      ? 'outside-division'
      : CODES[kind]
  return [{ code: problem, path, message: messageOf(register, problem, code) }]
}

const CODES: Readonly<Record<Kind, ProblemCode>> = {
  municipality: 'unknown-code',
  council: 'unknown-code',
  region: 'unknown-region',
  party: 'unknown-party',
  cooperation: 'unknown-cooperation'
}

function messageOf({ municipalities }: Register, problem: ProblemCode, code: string): Message {
  if (problem === 'outside-division') {
    const name = municipalities.find(one => one.code === code)?.name ?? code
    return { id: 'problem.outside-division', values: { name, code } }
  }
  const name = { 'unknown-region': 'region', 'unknown-cooperation': 'cooperation' }[problem as string] ?? 'code'
  return { id: `problem.${problem}`, values: { [name]: code } }
}

const one = (kind: Kind, path: Path, code: string | undefined): readonly Mention[] =>
  code === undefined ? [] : [{ kind, path, code }]
const all = (kind: Kind, path: Path, codes: readonly string[] = []): readonly Mention[] =>
  codes.map((code, i) => ({ kind, path: `${path}[${i}]`, code }))

/** What a change makes need not be there before it. */
function ofChange(change: Change): readonly Mention[] {
  const known = mentioned.get(change)
  if (known) return known
  const found = mentionsOf(change).filter(({ part }) => part !== 'made')
  mentioned.set(change, found)
  return found
}

/** By change, which is never altered; paths go on from it. */
const mentioned = new WeakMap<Change, readonly Mention[]>()

function ofStatements({ statements, councils, cooperations }: Proposal): readonly Mention[] {
  const { alsoAffected = [], terms = [], dissolutionTerms = [], dissolutions = [] } = statements
  return [
    ...alsoAffected.flatMap(({ code }, i) => one('council', `$.statements.alsoAffected[${i}].code`, code)),
    ...terms.flatMap((term, i) => {
      const path = `$.statements.terms[${i}]`
      if (term.item === 'transfers') return ofRows(term.rows, path)
      if (term.item !== 'tax-difference') return []
      const areas = term.areas ?? []
      return [
        ...one('municipality', `${path}.municipality`, term.municipality),
        ...areas.flatMap(({ origin }, j) => one('municipality', `${path}.areas[${j}].origin`, origin))
      ]
    }),
    ...dissolutionTerms.flatMap((term, i) => {
      const path = `$.statements.dissolutionTerms[${i}]`
      return [
        ...one('cooperation', `${path}.cooperation`, term.cooperation),
        ...(term.item === 'transfers' ? ofRows(term.rows, path) : [])
      ]
    }),
    ...dissolutions.flatMap(({ cooperation }, i) =>
      one('cooperation', `$.statements.dissolutions[${i}].cooperation`, cooperation)
    ),
    ...councils.flatMap(({ code }, i) => one('municipality', `$.councils[${i}].code`, code)),
    ...cooperations.flatMap(({ members }, i) => all('council', `$.cooperations[${i}].members`, members))
  ]
}

/** A row that is half written names nobody yet. */
function ofRows(
  rows: readonly { readonly from?: string; readonly to?: string }[] = [],
  path: Path
): readonly Mention[] {
  const named = (code: string | undefined) => code?.trim() || undefined
  return rows.flatMap(({ from, to }, i) => [
    ...one('party', `${path}.rows[${i}].from`, named(from)),
    ...one('party', `${path}.rows[${i}].to`, named(to))
  ])
}

/** Without those of changes that are told to have a problem themselves. */
export function untold(problems: readonly Problem[], changes: readonly ChangeReport[]): readonly Problem[] {
  const told = changes.flatMap(({ problem }, i) => (problem ? [`$.changes[${i}].`] : []))
  return told.length === 0 ? problems : problems.filter(({ path }) => !told.some(start => path.startsWith(start)))
}
