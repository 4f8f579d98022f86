import { useEffect, useMemo, useRef, useState } from 'react'
import { n } from '../../../i18n/near.ts'
import type { InView } from '../../../map/api.ts'
import { drawSign, SIGN } from '../../kit/draw-sign.ts'
import { type LegendEntry, legendOf } from '../../kit/map-signs.ts'
import { useCase } from '../../state/case.ts'
import { getMap } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'

/** The signs in view, as they come and go with the map. */
export function LegendList() {
  const views = useUi(state => state.views)
  const residents = useCase(state => state.opened?.manifest.residents)
  const [inView, setInView] = useState<InView | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is asked again whenever something else is in view
  useEffect(() => setInView(getMap()?.inView() ?? null), [views])
  const entries = useMemo(() => legendOf(inView?.signs ?? []), [inView])
  const headings = [...new Set(entries.map(({ heading }) => heading))]
  const has = (prefix: string) => entries.some(({ sign }) => sign.startsWith(prefix))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="legend-list" aria-label={n('legend.in-view')} tabIndex={0} data-testid="legend">
      {headings.map(heading => (
        <div key={heading}>
          <p className="legend-heading" aria-hidden="true">
            {heading}
          </p>
          <ul aria-label={heading}>
            {entries
              .filter(entry => entry.heading === heading)
              .map(entry => (
                <li key={entry.sign}>
                  <Sample entry={entry} />
                  {entry.label}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {entries.length === 0 ? <p>{n('legend.empty')}</p> : null}
      {has('census') && residents ? (
        <p className="legend-note">
          {n('legend.census.source', { grid: { date: residents.gridDate }, totals: { date: residents.totalsDate } })}
        </p>
      ) : null}
      {has('coarse') ? <p className="legend-note">{n('legend.coarse.source')}</p> : null}
      <p className="legend-note">{n('legend.scale')}</p>
      <Written heading={n('legend.names')} names={inView?.municipalities ?? []} />
      <Written heading={n('legend.region-lines')} names={inView?.regionLines ?? []} />
      <Written heading={n('legend.outline')} names={inView?.outline ?? []} />
      <Written heading={n('legend.at-borders')} names={inView?.atBorders ?? []} />
      <Written heading={n('legend.places')} names={inView?.places ?? []} />
    </section>
  )
}

/** What the map has in writing, for whoever does not see it. */
function Written({ heading, names }: { readonly heading: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className="visually-hidden">
      {heading}: {names.join(', ')}
    </p>
  )
}

/** A sign as it is on the map; what it is called stands beside it. */
export function Sample({ entry }: { readonly entry: LegendEntry }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const to = canvas.current?.getContext('2d')
    if (!to) return
    const ratio = window.devicePixelRatio
    to.canvas.width = SIGN.width * ratio
    to.canvas.height = SIGN.height * ratio
    to.scale(ratio, ratio)
    drawSign(to, entry, 0, 0)
  }, [entry])
  return (
    <span aria-hidden="true">
      <canvas ref={canvas} className="legend-sample" />
    </span>
  )
}
