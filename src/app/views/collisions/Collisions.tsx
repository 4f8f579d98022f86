import type { FeatureCollection } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { t } from '../../../i18n/collisions.ts'
import { ShowBox } from '../../actions/ShowBox.tsx'
import { type Found, type Group, holdTogether, type Together } from '../../commands/collisions/hold-together.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { presentBase } from '../../state/datasets.ts'
import { showDialog } from '../../state/ui.ts'
import { useMapDraft } from '../preview/use-map-draft.ts'
import './collisions.css'

type Answer =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'ready'; readonly together: Together }

const GROUPS: readonly Group[] = ['land', 'orders', 'slicings', 'borders']

/** Several proposals held against one another, beside the case and the map. */
export function Collisions({ files }: { readonly files: readonly File[] }) {
  const answer = useTogether(files)
  return (
    <Dialog
      heading={t('collisions.heading')}
      buttons={
        <button
          type="button"
          className="button button-outline"
          onClick={() => showDialog({ kind: 'compare-scenarios', files })}
        >
          {t('collisions.compare')}
        </button>
      }
    >
      {answer.kind === 'working' ? <p role="status">{t('collisions.working')}</p> : null}
      {answer.kind === 'failed' ? <p role="alert">{t('collisions.failed', { cause: answer.cause })}</p> : null}
      {answer.kind === 'ready' ? <Told together={answer.together} /> : null}
    </Dialog>
  )
}

function useTogether(files: readonly File[]): Answer {
  const [answer, setAnswer] = useState<Answer>({ kind: 'working' })
  useEffect(() => {
    let left = false
    const { done, end } = holdTogether(files, presentBase())
    done.then(
      together => !left && setAnswer({ kind: 'ready', together }),
      error => !left && setAnswer({ kind: 'failed', cause: causeOf(error) })
    )
    return () => {
      left = true
      end()
    }
  }, [files])
  return answer
}

function Told({ together: { names, left, found, none, shared } }: { readonly together: Together }) {
  const land = useMemo(
    (): FeatureCollection => ({
      type: 'FeatureCollection',
      features: shared.map(geometry => ({ type: 'Feature', geometry, properties: { kind: 'shared' } }))
    }),
    [shared]
  )
  useMapDraft(land, null)
  return (
    <div className="collisions">
      {names.length < 2 ? (
        <p role="alert">{t('collisions.few')}</p>
      ) : (
        <p>{t('collisions.about', { n: names.length })}</p>
      )}
      {left.map(line => (
        <p key={line} className="collisions-left">
          {line}
        </p>
      ))}
      {none && names.length > 1 ? <p role="status">{t('collisions.none')}</p> : null}
      {GROUPS.map(group =>
        found[group].length > 0 ? <Findings key={group} group={group} found={found[group]} /> : null
      )}
    </div>
  )
}

function Findings({ group, found }: { readonly group: Group; readonly found: readonly Found[] }) {
  return (
    <section>
      <h3>{t(`collisions.group.${group}`)}</h3>
      <ul>
        {found.map(({ words, box }) => (
          <li key={words}>
            <p>{words}</p>
            <ShowBox label={t('collisions.show')} words={words} told={t('collisions.shown')} box={box} />
          </li>
        ))}
      </ul>
    </section>
  )
}
