/** What a schema finds wrong, as messages by JSON path. */
import type { BaseIssue } from 'valibot'
import { metreSystem } from '../coordinate-system.ts'
import { jsonPath } from './json.ts'
import { type ProposalProblem, shown } from './problems.ts'

/** One problem per issue, but of a drawing in metres one for all its points; `$` is the value that was checked. */
export function schemaFaults(issues: readonly BaseIssue<unknown>[]): ProposalProblem[] {
  const told = new Set<string>()
  return issues.flatMap(issue => {
    const metres = inMetres(issue)
    if (!metres) return [problemOf(issue)]
    const drawing = JSON.stringify(keysOf(issue).slice(0, 2))
    if (told.has(drawing)) return []
    told.add(drawing)
    return [metres]
  })
}

const keysOf = (issue: BaseIssue<unknown>) => (issue.path ?? []).map(item => item.key as string | number)

/** A number too large for degrees whose point is metres of Denmark. */
function inMetres(issue: BaseIssue<unknown>): ProposalProblem | null {
  const position = issue.path?.at(-1)?.input
  if (issue.message !== 'problem.bad-coordinates' || !Array.isArray(position)) return null
  const system = metreSystem(position.map(Number))
  return system && { path: jsonPath(keysOf(issue).slice(0, -1)), message: { id: 'problem.metres', values: { system } } }
}

function problemOf(issue: BaseIssue<unknown>): ProposalProblem {
  const keys = keysOf(issue)
  const path = jsonPath(keys)
  // A list that is too short is wrong itself, not the number it lacks.
  if (issue.received === 'undefined' && typeof keys.at(-1) === 'number') {
    const values = { received: shown(issue.path?.at(-1)?.input) }
    return { path: jsonPath(keys.slice(0, -1)), message: { id: issue.message, values } }
  }
  if (issue.received === 'undefined' && keys.length > 0) {
    return { path, message: { id: 'file.missing', values: { key: String(keys.at(-1)) } } }
  }
  const received = shown(issue.input)
  const choices =
    issue.message === 'file.choice' || issue.message === 'file.layer' ? { choices: choicesOf(issue.expected) } : {}
  return { path, message: { id: issue.message, values: { received, ...choices } } }
}

/** Valibot's `("for" | "against")` as `"for", "against"`. */
function choicesOf(expected: string | null): string {
  return (expected ?? '').replace(/[()]/g, '').split(' | ').join(', ')
}
