import { t } from '../../../i18n/index.ts'
import { type MapSign, mapSigns } from '../../kit/map-signs.ts'
import { useCase } from '../../state/case.ts'

/** Legend of the map. Entries about the case are shown only if there is one. */
export function Legend() {
  const moves = useCase(state => (state.outcome?.facts.area.best ?? 0) > 0)
  return (
    <details className="chip legend">
      <summary>{t('legend')}</summary>
      <ul>
        {mapSigns(moves).map(sign => (
          <li key={sign.label}>
            <Swatch sign={sign} />
            {t(sign.label)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Swatch({ sign: { fill, hatch, line, dashed } }: { readonly sign: MapSign }) {
  // As moved land is hatched on the map.
  const background = hatch ? `repeating-linear-gradient(135deg, ${fill} 0 3px, ${hatch} 3px 4px)` : fill
  return line ? (
    <span
      className="legend-line"
      style={{ borderTop: `3px ${dashed ? 'dashed' : 'solid'} ${line}` }}
      aria-hidden="true"
    />
  ) : (
    <span className="legend-fill" style={{ background }} aria-hidden="true" />
  )
}
