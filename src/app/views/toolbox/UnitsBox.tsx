import { lazy, Suspense, useId } from 'react'
import { t } from '../../../i18n/index.ts'
import type { UnitLayer } from '../../../proposal/types.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import type { ActionId } from '../../actions/registry.ts'
import { useAction } from '../../actions/use-action.ts'
import { layerWords } from '../../commands/draw/layer-names.ts'
import { chooseLayer, choosePart } from '../../commands/units/session.ts'
import { Key } from '../../kit/Key.tsx'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { useTool } from '../../state/tool.ts'
import { useUnits } from '../../state/units.ts'
import { UnitList } from './UnitList.tsx'

const WithinPicker = lazy(() => import('../parcels/WithinPicker.tsx').then(m => ({ default: m.WithinPicker })))

const MODES = [
  { mode: 'click', id: 'pick-click', words: 'picking.mode.click' },
  { mode: 'brush', id: 'pick-brush', words: 'picking.mode.brush' },
  { mode: 'box', id: 'pick-box', words: 'picking.mode.box' },
  { mode: 'lasso', id: 'pick-lasso', words: 'picking.mode.lasso' }
] as const

/** Which units, how they are picked, how much of them moves, and the list of them. */
export function UnitsBox() {
  const units = useTool(state => state.drawing?.units ?? null)
  const { layers, own, loaded, failure } = useUnits()
  const layer = useId()
  if (!units) return null
  return (
    <div className="units">
      {layers.length + (own ? 1 : 0) > 1 ? (
        <div>
          <label htmlFor={layer}>{t('picking.layer')}</label>
          <select
            id={layer}
            className="field"
            value={units.layer}
            onChange={event => void chooseLayer(event.target.value as UnitLayer | 'own')}
          >
            {layers.map(one => (
              <option key={one} value={one}>
                {layerWords(one)}
              </option>
            ))}
            {own ? <option value="own">{t('own.layer', { file: own.fileName })}</option> : null}
          </select>
        </div>
      ) : null}
      <div>
        <ActionButton id="load-own-units" className="button button-plain button-small" />
        {units.layer === 'own' ? <p className="hint">{t(own?.parcels ? 'own.kept.parcels' : 'own.kept')}</p> : null}
      </div>
      <fieldset className="modes wide-only">
        <legend>{t('picking.mode')}</legend>
        {MODES.map(({ mode, id, words }) => (
          <Mode key={mode} id={id} mode={mode} words={t(words)} />
        ))}
      </fieldset>
      <Part />
      {units.layer === 'own' && own?.parcels ? (
        <Suspense fallback={null}>
          <WithinPicker layer={own} />
        </Suspense>
      ) : null}
      <p data-testid="units-count">{t('picking.count', { n: units.codes.length })}</p>
      {failure ? (
        <p className="field-error" role="alert">
          {t('picking.failed', { cause: failure })}
        </p>
      ) : loaded ? (
        <UnitList units={loaded.units} picked={units.codes} />
      ) : (
        <p className="hint">{t('picking.loading')}</p>
      )}
    </div>
  )
}

function Mode({ id, mode, words }: { readonly id: ActionId; readonly mode: string; readonly words: string }) {
  const { perform, shortcut, ariaShortcut } = useAction(id)
  const chosen = useTool(state => state.pickMode === mode)
  return (
    <label className="mode">
      <input type="radio" name="pick-mode" checked={chosen} aria-keyshortcuts={ariaShortcut} onChange={perform} />
      {words}
      {shortcut ? <Key sign={shortcut} /> : null}
    </label>
  )
}

/** Asked only where the units lie in several municipalities. */
function Part() {
  const id = useId()
  const codes = useTool(state => state.drawing?.units?.codes)
  const to = useTool(state => state.drawing?.to)
  const from = useTool(state => state.drawing?.from?.[0] ?? null)
  const units = useUnits(state => state.loaded?.units)
  const givers = new Set(
    codes?.flatMap(code => units?.get(code)?.pieces.flatMap(piece => piece.municipality || []) ?? [])
  )
  if (to) givers.delete(to)
  if (givers.size < 2 && from === null) return null
  const shown = [...new Set([...givers, ...(from ? [from] : [])])]
  return (
    <div>
      <label htmlFor={id}>{t('picking.from')}</label>
      <select id={id} className="field" value={from ?? ''} onChange={event => choosePart(event.target.value || null)}>
        <option value="">{t('picking.from.whole')}</option>
        {shown.map(code => (
          <option key={code} value={code}>
            {t('picking.from.part', { name: municipalityName(code) })}
          </option>
        ))}
      </select>
    </div>
  )
}
