/** A change as a sentence: "12,40 ha fra Viborg til Silkeborg". */
import type { ChangeReport } from '../../engine/api.ts'
import { t } from '../../i18n/index.ts'
import type { Change } from '../../proposal/types.ts'

/** Without a measure of its own (not yet calculated, or it could not be applied) the sentence names the receiver only. */
export function changeSentence(
  change: Change,
  report: Pick<ChangeReport, 'moved'> | null,
  nameOf: (code: string) => string
): string {
  const to = 'to' in change ? nameOf(change.to) : ''
  const moved = report?.moved.filter(({ areaM2 }) => areaM2 > 0) ?? []
  if (moved.length === 0) return t('changes.unmeasured', { to })
  const parts = [...moved]
    .sort((a, b) => b.areaM2 - a.areaM2)
    .map(({ areaM2, from }) => t('changes.part', { area: { m2: areaM2 }, from: nameOf(from) }))
  return t('changes.sentence', { parts: { names: parts }, to })
}
