import { lazy, Suspense, useState } from 'react'
import { t } from '../../../i18n/index.ts'

const LegendList = lazy(() => import('../../views/legend/LegendList.tsx').then(m => ({ default: m.LegendList })))

/** Legend of the map: what is in view and nothing else, loaded when it is first opened. */
export function Legend() {
  const [open, setOpen] = useState(false)
  return (
    <details
      className="chip legend"
      onToggle={event => setOpen(event.currentTarget.open)}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        event.currentTarget.open = false
        event.currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary>{t('legend')}</summary>
      {open ? (
        <Suspense fallback={null}>
          <LegendList />
        </Suspense>
      ) : null}
    </details>
  )
}
