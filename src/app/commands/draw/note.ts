/** The note at the pointer while drawing. */
import type { Preview } from '../../../engine/api.ts'
import { t, text } from '../../../i18n/index.ts'
import type { PointerNote } from '../../../map/api.ts'
import { residentsText } from '../../kit/format/figures.ts'
import type { Drawing } from '../../state/tool.ts'
import { workingName } from './founding.ts'

type Answer = Exclude<Preview, { readonly kind: 'stale' }>
type NameOf = (code: string) => string

/** null if there is nothing certain to tell. */
export function pointerNote(answer: Preview, drawing: Drawing, nameOf: NameOf): PointerNote | null {
  if (answer.kind === 'stale') return null
  return drawing.purpose === 'redraw-border'
    ? lineNote(answer, drawing, nameOf)
    : areaNote(answer, drawing.founding ? workingName(drawing.founding) : drawing.to && nameOf(drawing.to))
}

function areaNote(answer: Answer, to: string | null): PointerNote | null {
  if (!to) return null
  if (answer.kind === 'problem') return { title: t('draw.note.problem'), detail: text(answer.problem.message) }
  const { areaM2, residents } = answer.draft
  return {
    title: t('draw.note.title', { area: { m2: areaM2 }, to }),
    detail: residentsText(residents)
  }
}

/** Land moved in both directions, the larger first. */
function lineNote(answer: Answer, { openEnd }: Drawing, nameOf: NameOf): PointerNote {
  if (answer.kind === 'problem') return { title: t('draw.note.line-problem'), detail: text(answer.problem.message) }
  const ways = answer.draft.moved.toSorted((a, b) => b.areaM2 - a.areaM2)
  const words = ways.map(({ areaM2, from, to }) =>
    t('draw.note.way', { area: { m2: areaM2 }, from: nameOf(from), to: nameOf(to) })
  )
  return {
    title: words.join(' · '),
    detail: openEnd ? t('draw.note.open-end') : residentsText(answer.draft.residents)
  }
}
