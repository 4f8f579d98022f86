/** From parsed JSON to a proposal, or to what is wrong with it. */
import * as v from 'valibot'
import { tooManyPoints } from '../budget.ts'
import { tooManyComments } from '../comments/budget.ts'
import { FORMAT, type Proposal } from '../types.ts'
import { inconsistencies } from './consistency.ts'
import { oddities } from './oddities.ts'
import type { ProposalProblem } from './problems.ts'
import { proposalSchema } from './schema.ts'
import { schemaFaults } from './schema-faults.ts'
import { unknownKeys } from './unknown-keys.ts'

export type CheckResult =
  | { readonly ok: true; readonly proposal: Proposal; readonly warnings: readonly ProposalProblem[] }
  | { readonly ok: false; readonly problems: readonly ProposalProblem[] }

/** More problems than anyone mends in one go; a file of a million wrong numbers must not fill the memory. */
const MOST_PROBLEMS = 100

/** `created` and `modified` are empty where a hand-made file states none: nothing here reads the clock. */
const DEFAULTS = { title: '', statements: {}, councils: [], cooperations: [], created: '', modified: '' } as const

/**
 * Checks a value and fills in what is optional. Keys nobody knows are kept and told as warnings, and so is what is odd
 * but may be meant. `thorough` looks for every fault, else the first is enough.
 */
export function checkProposal(value: unknown, thorough: boolean): CheckResult {
  const format = formatProblem(value)
  if (format) return { ok: false, problems: [format] }
  const tooMany = tooManyPoints(value) ?? tooManyComments((value as { comments?: unknown }).comments)
  if (tooMany) return { ok: false, problems: [tooMany] }
  const { issues } = v.safeParse(proposalSchema, value, { abortEarly: !thorough, abortPipeEarly: true })
  if (issues) return { ok: false, problems: unique(schemaFaults(issues.slice(0, MOST_PROBLEMS))) }
  // The value itself, not valibot's copy of it: a copy would lose keys named like JavaScript's own.
  const proposal = { ...DEFAULTS, ...(value as object) } as unknown as Proposal
  const problems = inconsistencies(proposal)
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
  const unknown: ProposalProblem[] = []
  for (const { path, key } of unknownKeys(proposalSchema, value)) {
    unknown.push({ path, message: { id: 'file.unknown-key', values: { key } } })
    if (unknown.length === MOST_PROBLEMS) break
  }
  return { ok: true, proposal, warnings: [...unknown, ...oddities(proposal)].slice(0, MOST_PROBLEMS) }
}

/** A file of another kind or a newer format has nothing else wrong with it. */
function formatProblem(value: unknown): ProposalProblem | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const format = isObject && Object.hasOwn(value, 'format') ? (value as { format: unknown }).format : undefined
  if (format === FORMAT) return null
  if (typeof format === 'string' && /^skel-proposal\/\d+(\.\d+)*$/.test(format)) {
    return { path: '$.format', message: { id: 'file.newer-format', values: { format } } }
  }
  return { path: isObject ? '$.format' : '$', message: { id: 'file.not-a-proposal' } }
}

function unique(problems: readonly ProposalProblem[]): ProposalProblem[] {
  return [...new Map(problems.map(problem => [`${problem.path} ${problem.message.id}`, problem])).values()]
}
