/** From parsed JSON to a proposal, or to what is wrong with it. */
import * as v from 'valibot'
import { inconsistencies } from './consistency.ts'
import { jsonPath } from './json.ts'
import { type ProposalProblem, shown } from './problems.ts'
import { LATER_CHANGE_TYPES, proposalSchema } from './schema.ts'
import { FORMAT, type Proposal } from './types.ts'
import { unknownKeys } from './unknown-keys.ts'

export type CheckResult =
  | { readonly ok: true; readonly proposal: Proposal; readonly warnings: readonly ProposalProblem[] }
  | { readonly ok: false; readonly problems: readonly ProposalProblem[] }

/** More problems than anyone mends in one go; a file of a million wrong numbers must not fill the memory. */
const MOST_PROBLEMS = 100

/** `created` and `modified` are empty where a hand-made file states none: nothing here reads the clock. */
const DEFAULTS = { title: '', statements: {}, councils: [], cooperations: [], created: '', modified: '' } as const

/**
 * Checks a value and fills in what is optional; keys nobody knows are kept and told as warnings. `thorough` looks for
 * every fault, else the first is enough.
 */
export function checkProposal(value: unknown, thorough: boolean): CheckResult {
  const format = formatProblem(value)
  if (format) return { ok: false, problems: [format] }
  const { issues } = v.safeParse(proposalSchema, value, { abortEarly: !thorough, abortPipeEarly: true })
  if (issues) return { ok: false, problems: unique(issues.slice(0, MOST_PROBLEMS).map(problemOf)) }
  // The value itself, not valibot's copy of it: a copy would lose keys named like JavaScript's own.
  const proposal = { ...DEFAULTS, ...(value as object) } as unknown as Proposal
  const problems = inconsistencies(proposal)
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
  const warnings = unknownKeys(proposalSchema, value).map(({ path, key }) => ({
    path,
    message: { id: 'file.unknown-key', values: { key } }
  }))
  return { ok: true, proposal, warnings: warnings.slice(0, MOST_PROBLEMS) }
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

type Issue = v.InferIssue<typeof proposalSchema>

function problemOf(issue: Issue): ProposalProblem {
  const keys = (issue.path ?? []).map(item => item.key as string | number)
  const path = jsonPath(keys)
  // A list that is too short is wrong itself, not the number it lacks.
  if (issue.received === 'undefined' && typeof keys.at(-1) === 'number') {
    const values = { received: shown(issue.path?.at(-1)?.input) }
    return { path: jsonPath(keys.slice(0, -1)), message: { id: issue.message, values } }
  }
  if (issue.received === 'undefined') {
    return { path, message: { id: 'file.missing', values: { key: String(keys.at(-1)) } } }
  }
  if (issue.message === 'file.change-type' && LATER_CHANGE_TYPES.includes(String(issue.input))) {
    return { path, message: { id: 'file.change-type-later', values: { type: String(issue.input) } } }
  }
  return { path, message: { id: issue.message, values: { received: shown(issue.input) } } }
}

function unique(problems: readonly ProposalProblem[]): ProposalProblem[] {
  return [...new Map(problems.map(problem => [`${problem.path} ${problem.message.id}`, problem])).values()]
}
