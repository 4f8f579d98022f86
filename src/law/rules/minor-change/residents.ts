/**
 * § 2, stk. 2, "ikke er beboet af mere end 50 personer": everyone on all the moved land together. A count decides; an
 * estimate decides only where its whole range lies on one side of 50.
 */
import { residentShares, residentSpan, residentsInput, residentsLeft } from '../../figures.ts'
import { RESIDENT_LIMIT } from '../../limits.ts'
import { cite } from '../../provisions.ts'
import type { Facts, Finding, Message, ResidentFact, Verdict } from '../../types.ts'

const BASIS = cite('§ 2, stk. 2', 'der ikke er beboet af mere end 50 personer')
export const cited = [BASIS]

export function residents(facts: Facts): Finding {
  const verdict = judgeResidents(facts.residents)
  const { basis } = facts.residents
  const total: Message = { id: 'law.residents.assume.total' }
  const { low, high } = residentSpan(facts.residents)
  return {
    rule: 'minor-change.residents',
    verdict,
    ...BASIS,
    reason: reason(facts.residents, verdict),
    inputs: [residentsInput(facts.residents), ...residentShares(facts)],
    steps: [
      { id: `law.residents.step.${basis}` },
      basis === 'counted'
        ? { id: 'law.residents.step.limit', values: { n: high } }
        : { id: 'law.residents.step.limit.range', values: { low, high } }
    ],
    assumptions: [
      total,
      ...(basis === 'counted' ? [] : [{ id: 'law.residents.assume.whole-persons' }]),
      ...(facts.residents.assumed ?? [])
    ],
    settles: settles(facts.residents, verdict)
  }
}

/** 50 passes, 51 fails. */
export function judgeResidents(residents: ResidentFact): Verdict {
  const { low, high } = residentSpan(residents)
  if (high <= RESIDENT_LIMIT) return 'met'
  if (low > RESIDENT_LIMIT) return 'not-met'
  return 'undetermined'
}

function reason(residents: ResidentFact, verdict: Verdict): Message {
  const { low, best, high } = residentSpan(residents)
  if (residents.basis === 'counted') {
    return verdict === 'met'
      ? { id: 'law.residents.met.counted', values: { n: best } }
      : { id: 'law.residents.not-met.counted', values: { n: best, over: best - RESIDENT_LIMIT } }
  }
  if (verdict === 'met') return { id: 'law.residents.met.estimate', values: { high } }
  if (verdict === 'not-met') return { id: 'law.residents.not-met.estimate', values: { low } }
  return { id: 'law.residents.undetermined', values: { low, best, high } }
}

function settles(residents: ResidentFact, verdict: Verdict): readonly Message[] {
  const left = residentsLeft(residents)
  const own: Message =
    verdict === 'met'
      ? { id: 'law.residents.settles.left', values: { n: left } }
      : { id: 'law.residents.settles.reduce', values: { n: -left } }
  return residents.basis === 'counted' ? [own] : [{ id: `law.residents.settles.count.${verdict}` }, own]
}
