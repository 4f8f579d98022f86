import { useEffect, useMemo, useState } from 'react'
import type { Joined, Joining } from '../../../engine/api.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'

interface Answer {
  readonly of: Question
  readonly joined: Joined | null
  /** Why there is no answer. */
  readonly failure: string | null
}

interface Question {
  readonly proposal: Proposal
  readonly joining: Joining
}

export interface JoinedNow {
  readonly joined: Joined | null
  readonly failure: string | null
  /** True while the answer belongs to an earlier choice. */
  readonly isOld: boolean
}

const NOTHING: JoinedNow = { joined: null, failure: null, isOld: false }

/**
 * Asks the engine what joining would do, on top of the proposal's changes except the one being edited (`edited`). Asked again
 * whenever choice or proposal change; null asks nothing.
 */
export function useJoined(joining: Joining | null, edited: string | undefined): JoinedNow {
  const proposal = useCase(presentProposal)
  const engine = useCase(state => state.engine)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const key = JSON.stringify(joining)
  const question = useMemo((): Question | null => {
    const asked = JSON.parse(key) as Joining | null
    if (!proposal || !asked) return null
    const isEdited = proposal.changes.some(({ id }) => id === edited)
    const others = isEdited ? { ...proposal, changes: proposal.changes.filter(({ id }) => id !== edited) } : proposal
    return { proposal: others, joining: asked }
  }, [proposal, key, edited])
  // After the worker was lost, ask the one that replaces it.
  const isThere = engine === 'ready'
  useEffect(() => {
    if (!question || !isThere) return
    let left = false
    const tell = (told: Omit<Answer, 'of'>) => {
      if (!left) setAnswer({ of: question, ...told })
    }
    getServices()
      .engine.joined(question.proposal, question.joining)
      .then(
        joined => tell({ joined, failure: null }),
        error => tell({ joined: null, failure: causeOf(error) })
      )
    return () => {
      left = true
    }
  }, [question, isThere])
  if (!question || !answer) return NOTHING
  // An answer about another proposal is never shown, not even briefly.
  if (answer.of.proposal !== question.proposal && answer.of !== question) return NOTHING
  return { joined: answer.joined, failure: answer.failure, isOld: answer.of !== question }
}
