import type { ReactNode } from 'react'
import { t, text } from '../../../i18n/index.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { nameAfter } from '../../state/selectors/division-after.ts'
import { useUi } from '../../state/ui.ts'

/** Holds the panel: a column beside the map, or on a narrow screen a sheet that a button pulls up over it. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  const open = useUi(state => state.sheetOpen)
  const selected = useUi(state => state.selected)
  const mode = useMode(state => state.mode)
  const unread = useMode(state => state.mode === 'review' && state.reviewed === null)
  const changes = useCase(presentProposal)?.changes.length ?? 0
  const route = useCase(state => state.outcome?.assessment.routes[0])
  const cases = useCase(state => state.outcome?.assessment.cases.length ?? 0)
  const [openWords, closeWords] =
    mode === 'explore'
      ? (['sheet.open.explore', 'sheet.close.explore'] as const)
      : (['sheet.open', 'sheet.close'] as const)
  const summary =
    selected && !open
      ? nameAfter(selected)
      : mode === 'explore'
        ? t('sheet.explore')
        : unread
          ? t('sheet.review.none')
          : [
              t('sheet.summary', { n: changes }),
              ...(changes > 0 && route
                ? [cases > 1 ? t('route.cases', { n: cases }) : text({ id: `route.${route}` })]
                : [])
            ].join(' · ')
  return (
    <div className={open ? 'sheet sheet-open' : 'sheet'}>
      <button
        type="button"
        className="sheet-handle narrow-only"
        aria-expanded={open}
        aria-controls="case"
        onClick={() => useUi.setState({ sheetOpen: !open })}
      >
        <span className="sheet-grip" aria-hidden="true" />
        <span>{summary}</span>
        <span className="visually-hidden">{t(open ? closeWords : openWords)}</span>
      </button>
      <div className="sheet-body">{children}</div>
    </div>
  )
}
