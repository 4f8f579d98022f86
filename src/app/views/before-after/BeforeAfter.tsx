import { useEffect, useRef, useState } from 'react'
import { w } from '../../../i18n/before-after.ts'
import { labelsToday } from '../../commands/map/labels-and-regions.ts'
import { Icon } from '../../kit/Icon.tsx'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useDivision } from '../../state/selectors/division-after.ts'
import { getMap } from '../../state/services.ts'
import { type BeforeAfterKind, useUi } from '../../state/ui.ts'
import { Divider } from './Divider.tsx'
import './before-after.css'

const close = (): void => useUi.setState({ beforeAfter: null })

/** The division without the proposal over the map, up to a line that is moved, or on a map beside it. */
export function BeforeAfter({ kind }: { readonly kind: BeforeAfterKind }) {
  const container = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(50)
  const [missing, setMissing] = useState(false)
  const date = useCase(state => presentProposal(state)?.effectiveDate) ?? ''
  const division = useDivision()
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of today are the same under every proposal
  useEffect(() => {
    const [map, here] = [getMap(), container.current]
    if (!map || !here) return
    setMissing(false)
    // On a phone it would cover the maps.
    useUi.setState({ sheetOpen: false })
    say({ id: `before-after.shown.${kind}` }, 'map')
    void map
      .showBefore({ container: here, interactive: kind === 'beside', labels: labelsToday(division) })
      .catch(() => setMissing(true))
    return () => void map.showBefore(null)
  }, [kind])
  useEffect(() => () => say({ id: 'before-after.shown.off' }, 'map'), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is within
    <div className="before-after" data-kind={kind} onKeyDown={event => event.key === 'Escape' && close()}>
      <div
        ref={container}
        className="before-map"
        style={kind === 'swipe' ? { clipPath: `inset(0 ${100 - share}% 0 0)` } : undefined}
        data-testid="before-map"
        role="img"
        aria-label={w('before-after.map')}
      />
      {kind === 'swipe' ? <Divider share={share} onMoved={setShare} /> : null}
      <p className="side-name side-before" aria-hidden="true">
        <strong>{w('before-after.before')}</strong> <small>{w('before-after.regions', { date: { date } })}</small>
      </p>
      <p className="side-name side-after" aria-hidden="true">
        <strong>{w('before-after.after')}</strong>
      </p>
      <fieldset className="before-after-bar">
        <legend className="visually-hidden">{w('before-after.label')}</legend>
        {(['swipe', 'beside'] as const).map(one => (
          <button
            key={one}
            type="button"
            className="button button-plain button-small"
            aria-pressed={kind === one}
            onClick={() => useUi.setState({ beforeAfter: one })}
          >
            {w(`before-after.${one}`)}
          </button>
        ))}
        <button type="button" className="button button-icon" onClick={close} aria-label={w('before-after.close')}>
          <Icon name="cross" />
        </button>
      </fieldset>
      <div role="status" className={missing ? 'side-missing' : undefined}>
        {missing ? w('before-after.missing') : null}
      </div>
    </div>
  )
}
