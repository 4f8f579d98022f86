import { t } from '../../../i18n/index.ts'
import { residentsText } from '../../kit/format/figures.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { useTool } from '../../state/tool.ts'

/** Whose border is redrawn, and what each of the two gains by it. */
export function RedrawBox() {
  const between = useTool(state => state.drawing?.between ?? null)
  const report = useTool(state => state.drawing?.preview?.report ?? null)
  const openEnd = useTool(state => state.drawing?.openEnd ?? false)
  if (!between) return <p className="hint">{t('draw.between.none')}</p>
  const names = { names: between.map(municipalityName) }
  return (
    <div className="gains" data-testid="gains">
      <p>{t('draw.between', { names })}</p>
      {report ? (
        <ul>
          {between.map(code => {
            const gain = report.moved.find(({ to }) => to === code)
            return gain ? (
              <li key={code}>
                <strong>{t('draw.gain', { area: { m2: gain.areaM2 }, to: municipalityName(code) })}</strong>
                <span className="hint">{residentsText(gain.residents)}</span>
              </li>
            ) : null
          })}
        </ul>
      ) : null}
      <p className="hint">{report && openEnd ? t('draw.note.open-end') : '\u00a0'}</p>
    </div>
  )
}
