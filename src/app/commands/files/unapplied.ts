/** Changes that can't be carried out: what is written would be of another proposal than the one on screen. */
import type { CaseState } from '../../../engine/api.ts'
import type { FileProblem } from '../../state/ui.ts'

export const unapplied = ({ changes }: CaseState): readonly FileProblem[] =>
  changes.flatMap(({ problem }) =>
    problem && problem.code !== 'unassigned-only' ? [{ path: problem.path, message: problem.message }] : []
  )
