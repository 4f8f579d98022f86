/** Defaults and validation for a merger. */
import type { MunicipalityRecord } from '../../../dataset/types.ts'
import type { MessageId } from '../../../i18n/index.ts'

type Known = Pick<MunicipalityRecord, 'code' | 'name' | 'residents'>

/** Code and name of the merging municipality with most residents, which usually continue. */
export function suggestedInto(
  codes: readonly string[],
  municipalities: readonly Known[]
): { readonly code: string; readonly name: string } {
  const merging = municipalities.filter(({ code }) => codes.includes(code))
  const [largest] = [...merging].sort((a, b) => (b.residents?.count ?? 0) - (a.residents?.count ?? 0))
  return { code: largest?.code ?? '', name: largest?.name ?? '' }
}

/** What is wrong with the merger, or null. Its code may be that of a merging municipality or new, never a third one's. */
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
