/** What a JSON Schema can't say of a proposal: unique ids, nothing listed twice, sound rings. */
import type { Message } from '../../i18n/message.ts'
import type { Comment } from '../comments/types.ts'
import {
  type Change,
  hasArea,
  hasUnits,
  type Proposal,
  type ProposalStatements,
  type StatedCooperation
} from '../types.ts'
import { jsonPath } from './json.ts'
import type { ProposalProblem } from './problems.ts'
import { isSwapped, lineFaults, ringFaults } from './rings.ts'

type Path = readonly (string | number)[]

/** Faults of a proposal that the schema has found sound. One per ring and, for swapped coordinates, one per change. */
export function inconsistencies(proposal: Proposal): ProposalProblem[] {
  const { changes, councils, cooperations, statements, comments = [] } = proposal
  return [
    ...repeated(
      changes.map(({ id }) => id),
      (index, id) => at(['changes', index, 'id'], { id: 'file.duplicate-id', values: { id } })
    ),
    ...repeated(
      councils.map(({ code }) => code),
      (index, code) => at(['councils', index, 'code'], { id: 'file.duplicate-council', values: { code } })
    ),
    ...repeated(
      cooperations.map(({ id }) => id),
      (index, id) => at(['cooperations', index, 'id'], { id: 'file.duplicate-cooperation', values: { id } })
    ),
    ...cooperations.flatMap((cooperation, index) => cooperationFaults(cooperation, ['cooperations', index])),
    ...statementFaults(statements, ['statements']),
    ...commentFaults(comments, ['comments']),
    ...changes.flatMap((change, index) => changeFaults(change, ['changes', index]))
  ]
}

/** Faults of one change; `path` leads to it. */
export function changeFaults(change: Change, path: Path): ProposalProblem[] {
  const values = change as unknown as Record<string, readonly string[] | undefined>
  const listed = ['between', 'codes', 'municipalities', 'members', 'islandWish'].map(
    key => [[...path, key], values[key] ?? []] as const
  )
  const units = hasUnits(change) ? [[[...path, 'units', 'codes'], change.units.codes] as const] : []
  return [
    ...[...listed, ...units].flatMap(([at, codes]) => listedTwice(codes, at)),
    ...(hasArea(change) ? ringFaults(change.area, [...path, 'area', 'coordinates']) : []),
    ...(change.parcels ?? []).flatMap(({ outline, part }, i) =>
      [['outline', outline] as const, ['part', part] as const].flatMap(([key, shape]) =>
        shape ? ringFaults(shape, [...path, 'parcels', i, key, 'coordinates']) : []
      )
    ),
    ...(change.type === 'redraw-border' ? lineFaults(change.line, [...path, 'line', 'coordinates']) : []),
    ...(change.type === 'new-municipality' && hasArea(change) === hasUnits(change)
      ? [at(path, { id: 'file.area-or-units' })]
      : [])
  ]
}

/** Faults of one stated cooperation; `path` leads to it. */
export function cooperationFaults({ members }: StatedCooperation, path: Path): ProposalProblem[] {
  return listedTwice(members, [...path, 'members'])
}

const listedTwice = (codes: readonly string[], path: Path): ProposalProblem[] =>
  repeated(codes, (index, code) => at([...path, index], { id: 'file.listed-twice', values: { code } }))

/** Faults of comments; `path` leads to their list. */
export function commentFaults(comments: readonly Comment[], path: Path): ProposalProblem[] {
  const said = comments.flatMap(({ id, replies = [] }, i) => [
    { id, at: [i] },
    ...replies.map((reply, r) => ({ id: reply.id, at: [i, 'replies', r] }))
  ])
  return [
    ...repeated(
      said.map(({ id }) => id),
      (index, id) => at([...path, ...(said[index]?.at ?? []), 'id'], { id: 'file.duplicate-comment', values: { id } })
    ),
    ...comments.flatMap(({ on }, i) =>
      on.kind === 'place' && isSwapped([...on.at])
        ? [at([...path, i, 'on', 'at'], { id: 'problem.swapped-coordinates' })]
        : []
    )
  ]
}

/** Faults of the statements that are there; `path` leads to them. */
export function statementFaults(statements: ProposalStatements, path: Path): ProposalProblem[] {
  const { grounds = [], alsoAffected = [], dissolutions = [] } = statements
  const twice = (key: string, field: string, values: readonly string[]) =>
    repeated(values, (index, code) => at([...path, key, index, field], { id: 'file.listed-twice', values: { code } }))
  return [
    ...twice(
      'grounds',
      'number',
      grounds.map(({ number }) => String(number))
    ),
    ...twice(
      'alsoAffected',
      'code',
      alsoAffected.map(({ code }) => code)
    ),
    ...twice(
      'dissolutions',
      'cooperation',
      dissolutions.map(({ cooperation }) => cooperation)
    )
  ]
}

const at = (path: Path, message: Message): ProposalProblem => ({ path: jsonPath(path), message })

function repeated(
  keys: readonly string[],
  problem: (index: number, key: string) => ProposalProblem
): ProposalProblem[] {
  const seen = new Set<string>()
  return keys.flatMap((key, index) => {
    const again = seen.has(key)
    seen.add(key)
    return again ? [problem(index, key)] : []
  })
}
