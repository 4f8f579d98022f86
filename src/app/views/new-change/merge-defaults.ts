/** What a merger becomes unless the user says otherwise, and what is wrong with it. */
import type { MunicipalityRecord } from '../../../dataset/types.ts'
import type { MessageId } from '../../../i18n/index.ts'

type Known = Pick<MunicipalityRecord, 'code' | 'name' | 'residents'>

/** The largest of the merging municipalities by residents: its code and name usually go on. */
export function suggestedInto(
  codes: readonly string[],
  municipalities: readonly Known[]
): { readonly code: string; readonly name: string } {
  const merging = municipalities.filter(({ code }) => codes.includes(code))
  const [largest] = [...merging].sort((a, b) => (b.residents?.count ?? 0) - (a.residents?.count ?? 0))
  return { code: largest?.code ?? '', name: largest?.name ?? '' }
}

/** null where the merger can be added. A code may be one of the merging or a new one, never a third municipality's. */
export function mergeProblem(
  codes: readonly string[],
  into: { readonly code: string; readonly name: string },
  municipalities: readonly Pick<Known, 'code'>[]
): MessageId | null {
  if (codes.length < 2) return 'merge.problem.two'
  if (into.name.trim() === '') return 'merge.problem.name'
  if (!/^\d{4}$/.test(into.code)) return 'merge.problem.code'
  const taken = municipalities.some(({ code }) => code === into.code) && !codes.includes(into.code)
  return taken ? 'merge.problem.taken' : null
}
