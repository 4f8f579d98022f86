import { useEffect, useState } from 'react'
import { changeSentence } from '../../../bundle/change-sentence.ts'
import type { ConsequenceRow } from '../../../bundle/consequences/rows.ts'
import { shareWords } from '../../../bundle/consequences/words.ts'
import type { WeighedBy } from '../../../bundle/weights.ts'
import { t } from '../../../i18n/bundle.ts'
import { formatArea, formatNumber } from '../../../i18n/format.ts'
import {
  convertStatistics,
  downloadConcordance,
  downloadConsequences,
  type WhatElse,
  whatElse
} from '../../commands/files/consequences.ts'
import { canShow, showTouched } from '../../commands/map/show-touched.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { names } from '../../state/selectors/display-names.ts'
import { residentsInUse } from '../../state/selectors/residents-in-use.ts'
import { useUi } from '../../state/ui.ts'
import './consequences.css'

type Found =
  | { readonly kind: 'making' }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'ready'; readonly all: WhatElse }

/** What else each change touches, as a table for each, and what follows from it for other people's statistics. */
export function Consequences() {
  const found = useWhatElse()
  if (found.kind === 'ready') return <Ready all={found.all} />
  return (
    <Dialog heading={t('bundle.view.heading')} wide>
      <p role="status">
        {found.kind === 'making' ? t('bundle.view.making') : t('bundle.view.failed', { cause: found.cause })}
      </p>
    </Dialog>
  )
}

function useWhatElse(): Found {
  const [found, setFound] = useState<Found>({ kind: 'making' })
  useEffect(() => {
    let gone = false
    const put = (next: Found) => {
      if (!gone) setFound(next)
    }
    whatElse().then(
      all => all && put({ kind: 'ready', all }),
      error => put({ kind: 'failed', cause: causeOf(error) })
    )
    return () => {
      gone = true
    }
  }, [])
  return found
}

function Ready({ all }: { readonly all: WhatElse }) {
  const changes = useCase(state => presentProposal(state)?.changes) ?? []
  const reports = useCase(state => state.outcome?.changes)
  const [counted] = useState(residentsInUse)
  const numbers = [...new Set(all.rows.flatMap(({ number }) => number ?? []))]
  const lacking = all.rows.filter(({ number }) => number === null)
  return (
    <Dialog
      heading={t('bundle.view.heading')}
      wide
      buttons={
        <>
          <button type="button" className="button button-outline" onClick={() => downloadConsequences(all)}>
            {t('bundle.view.save')}
          </button>
          <button type="button" className="button button-outline" onClick={() => downloadConcordance(all)}>
            {t('bundle.view.concordance')}
          </button>
        </>
      }
    >
      <p className="hint">{t('bundle.view.intro', { counted: counted ? 'yes' : 'no', file: counted?.name ?? '' })}</p>
      {numbers.length === 0 ? <p className="quiet">{t('bundle.view.nothing')}</p> : null}
      {numbers.map(number => {
        const rows = all.rows.filter(row => row.number === number)
        const change = changes[number - 1]
        const report = reports?.find(({ id }) => id === change?.id) ?? null
        const what = change ? (change.note ?? changeSentence(change, report, names)) : ''
        return <ChangeTable key={number} caption={t('bundle.view.change', { number, what })} rows={rows} />
      })}
      <h3>{t('bundle.view.lacking')}</h3>
      <ul className="plain-list">
        {lacking.map(({ name, note }) => (
          <li key={name}>
            {name}. <span className="quiet">{note}</span>
          </li>
        ))}
      </ul>
      <Conversion all={all} />
    </Dialog>
  )
}

function ChangeTable({ caption, rows }: { readonly caption: string; readonly rows: readonly ConsequenceRow[] }) {
  return (
    // A wide table scrolls by itself, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="consequences-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bundle.view.kind')}</th>
            <th scope="col">{t('bundle.view.name')}</th>
            <th scope="col">{t('bundle.view.way')}</th>
            <th scope="col" className="figure">
              {t('bundle.view.area')}
            </th>
            <th scope="col" className="figure">
              {t('bundle.view.share')}
            </th>
            <th scope="col" className="figure">
              {t('bundle.view.residents')}
            </th>
            <th scope="col">{t('bundle.view.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={[row.kind, row.code, row.name, row.from, row.to].join('|')}>
              <td>{t(`bundle.kind.${row.kind}`)}</td>
              <th scope="row">
                <Named row={row} />
              </th>
              <td>{row.fromName === '' ? '' : `${row.fromName} → ${row.toName}`}</td>
              <td className="figure">{row.areaM2 === null ? '' : formatArea(row.areaM2)}</td>
              <td className="figure">{row.share === null ? '' : shareWords(row.share)}</td>
              <td className="figure">{row.residents === null ? '' : formatNumber(row.residents.best)}</td>
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The name leads to its place on the map. */
function Named({ row }: { readonly row: ConsequenceRow }) {
  const onMap = useUi(state => state.mapState === 'ready')
  const words = [row.code, row.name].filter(part => part !== '').join(' ')
  if (!onMap || !canShow(row)) return words
  return (
    <button type="button" className="link" title={t('bundle.view.show')} onClick={() => void showTouched(row)}>
      {words}
    </button>
  )
}

const WEIGHTS: readonly WeighedBy[] = ['residents', 'area']

function Conversion({ all }: { readonly all: WhatElse }) {
  const [by, setBy] = useState<WeighedBy>('residents')
  const [said, setSaid] = useState<readonly string[]>([])
  return (
    <section aria-labelledby="conversion-heading">
      <h3 id="conversion-heading">{t('bundle.view.convert.heading')}</h3>
      <p className="hint">{t('bundle.view.convert.hint')}</p>
      <fieldset className="consequences-by">
        <legend>{t('bundle.view.by')}</legend>
        {WEIGHTS.map(one => (
          <label key={one}>
            <input type="radio" name="weights" checked={by === one} onChange={() => setBy(one)} />{' '}
            {t(`bundle.view.by.${one}`)}
          </label>
        ))}
      </fieldset>
      <button type="button" className="button button-outline" onClick={() => convertStatistics(all, by, setSaid)}>
        {t('bundle.view.convert')}
      </button>
      <div role="status" className="consequences-said">
        {said.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines come all at once.
          <p key={i}>{line}</p>
        ))}
      </div>
    </section>
  )
}
