/** What stands at the pointer while drawing. */
import type { Preview } from '../../engine/api.ts'
import { t, text } from '../../i18n/index.ts'
import type { PointerNote } from '../../map/api.ts'
import { residentsText } from '../format/figures.ts'

/** null where there is nothing certain to say. */
export function pointerNote(answer: Preview, to: string | null, nameOf: (code: string) => string): PointerNote | null {
  if (answer.kind === 'stale' || !to) return null
  if (answer.kind === 'problem') return { title: t('draw.note.problem'), detail: text(answer.problem.message) }
  const { areaM2, residents } = answer.draft
  return {
    title: t('draw.note.title', { area: { m2: areaM2 }, to: nameOf(to) }),
    detail: residentsText(residents)
  }
}
