/** Cases that decide of whole municipalities and cooperations, for tests of papers: facts as the engine would tell them. */
import type { MunicipalityFact } from '../../law/types.ts'
import type { Change, Proposal } from '../../proposal/types.ts'
import type { CaseFile } from '../case-file.ts'
import { aCase, register } from './case.ts'

/** The municipality that a case creates. */
export const NEW = { code: '0901', name: 'Nyby' }

const inForce = (date: string) => register.cooperations.filter(({ to }) => to === null || date <= to)
const nameOf = (code: string) => register.municipalities.find(one => one.code === code)?.name ?? code

/** Who begins, and which cooperations there are. */
export function decidedCase(changes: readonly Change[], over: Partial<Proposal> = {}): CaseFile {
  const file = aCase(
    changes.map(change => ({ change, moved: [], onPaper: true })),
    over
  )
  const { effectiveDate } = file.proposal
  const member = (code: string) => ({ code, name: nameOf(code) })
  const ending = changes.flatMap(change => (change.type === 'dissolve-cooperation' ? change.cooperation : []))
  const facts = {
    ...file.state.facts,
    names: { ...file.state.facts.names, [NEW.code]: NEW.name },
    municipalities: [{ ...NEW, created: true, region: null, regionsAfter: [] } as unknown as MunicipalityFact],
    cooperations: inForce(effectiveDate).map(one => ({
      ...one,
      name: one.id,
      members: one.members.map(member),
      dissolved: ending.includes(one.id)
    })),
    designations: changes.flatMap(change =>
      change.type === 'designate-cooperation'
        ? { change: change.id, members: change.members.map(member), authorised: change.authorised }
        : []
    )
  } as unknown as CaseFile['state']['facts']
  return { ...file, state: { ...file.state, facts } }
}
