import { useEffect, useRef, useState } from 'react'
import { t } from '../../../i18n/exchange.ts'
import { text } from '../../../i18n/index.ts'
import {
  GIS_FORMATS,
  type GisAnswer,
  type GisFormat,
  type GisWork,
  saveGisFiles
} from '../../commands/files/gis-files.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { CheckField } from '../../kit/form/Fields.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { useUi } from '../../state/ui.ts'

type State =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'making'; readonly share: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly cause: string }
  | GisAnswer

/** Which formats the case is saved in. It stays open meanwhile; closing it stops the work. */
export function GisFiles() {
  const [chosen, setChosen] = useState<readonly GisFormat[]>(['gpkg'])
  const [state, setState] = useState<State>({ kind: 'choosing' })
  const work = useRef<GisWork | null>(null)
  const layers = useUi(ui => ui.layers.shown)
  const isMaking = state.kind === 'making'
  useEffect(() => () => work.current?.stop(), [])

  const save = async () => {
    setState({ kind: 'making', share: 0 })
    const own = saveGisFiles(chosen, share => work.current === own && setState({ kind: 'making', share }))
    work.current = own
    try {
      const answer = await own.answer
      if (work.current === own) setState(answer)
    } catch (error) {
      if (work.current === own) setState({ kind: 'failed', cause: causeOf(error) })
    }
    if (work.current === own) work.current = null
  }
  const stop = () => {
    work.current?.stop()
    work.current = null
    setState({ kind: 'stopped' })
  }
  const toggle = (format: GisFormat, on: boolean) =>
    setChosen(GIS_FORMATS.filter(one => (one === format ? on : chosen.includes(one))))

  return (
    <Dialog heading={t('exchange.app.heading')}>
      <div className="form">
        <p className="hint">{t('exchange.app.intro')}</p>
        <fieldset className="form-field">
          <legend>{t('exchange.app.formats')}</legend>
          {GIS_FORMATS.map(format => (
            <CheckField
              key={format}
              label={
                <>
                  {t(`exchange.app.${format}`)}
                  <span className="hint"> {t(`exchange.app.${format}.hint`)}</span>
                </>
              }
              checked={chosen.includes(format)}
              onChange={on => toggle(format, on)}
            />
          ))}
        </fieldset>
        {layers > 0 ? <p className="hint">{t('exchange.app.layers')}</p> : null}
        {isMaking ? (
          <div className="form-field">
            <p role="status">{t('exchange.app.making')}</p>
            <progress value={state.share} max={1} aria-label={t('exchange.app.making')}>
              {t('exchange.app.percent', { percent: Math.round(100 * state.share) })}
            </progress>
          </div>
        ) : (
          <Outcome state={state} />
        )}
        <div className="form-buttons">
          {isMaking ? (
            <button type="button" className="button button-outline" onClick={stop}>
              {t('exchange.app.stop')}
            </button>
          ) : (
            <button
              type="button"
              className="button button-solid"
              disabled={chosen.length === 0}
              onClick={() => void save()}
            >
              {t('exchange.app.save')}
            </button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Outcome({ state }: { readonly state: State }) {
  switch (state.kind) {
    case 'choosing':
    case 'making':
      return null
    case 'saved':
      return <p role="status">{t('exchange.app.saved', { file: state.name })}</p>
    case 'stopped':
      return <p role="status">{t('exchange.app.stopped')}</p>
    case 'no-map':
      return (
        <p className="field-error" role="alert">
          {t('exchange.app.no-map')}
        </p>
      )
    case 'failed':
      return (
        <p className="field-error" role="alert">
          {t('exchange.app.failed', { cause: state.cause })}
        </p>
      )
    case 'refused':
      return (
        <div className="field-error" role="alert">
          <p>{t('exchange.app.refused')}</p>
          <ul>
            {state.problems.map(({ path, message }) => (
              <li key={path}>
                {path} {text(message)}
              </li>
            ))}
          </ul>
        </div>
      )
  }
}
