import { useState } from 'react'
import { findingRows, judgementOf } from '../../../comparison/findings.ts'
import { s } from '../../../i18n/comparison.ts'
import type { FileOf } from '../../commands/scenarios/comparison-files.ts'
import type { PairsOfLand } from '../../commands/scenarios/pairs-of-land.ts'
import type { ComparedScenario } from '../../commands/scenarios/run-comparison.ts'
import { CheckField } from '../../kit/form/Fields.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { isoDay } from '../../kit/format/dates.ts'
import { useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'
import { CaseTable } from './CaseTable.tsx'
import { ComparedFindings } from './ComparedFindings.tsx'
import { ComparedMunicipalities } from './ComparedMunicipalities.tsx'
import { useNameOf } from './use-name-of.ts'

interface Props {
  readonly shown: readonly ComparedScenario[]
  readonly land: PairsOfLand
  /** All have been worked out. */
  readonly done: boolean
}

/** Figures, findings and municipalities of each, all of them or those that differ, and as files. */
export function Figures({ shown, land, done }: Props) {
  const [differences, setDifferences] = useState(false)
  const nameOf = useNameOf()
  if (shown.length === 0) return null
  const findings = findingRows(shown.map(({ column }) => (column.figures ? judgementOf(column.state) : null)))
  const only = differences && shown.length > 1
  return (
    <>
      <div className="compare-tools">
        {shown.length > 1 ? (
          <CheckField label={s('comparison.only-differences')} checked={differences} onChange={setDifferences} />
        ) : null}
        {done ? <Files shown={shown} land={land} findings={findings} nameOf={nameOf} differences={only} /> : null}
      </div>
      <CaseTable shown={shown} differences={only} />
      <ComparedFindings shown={shown} rows={findings} nameOf={nameOf} differences={only} />
      <ComparedMunicipalities shown={shown} differences={only} />
    </>
  )
}

type Made =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly all: number }
  | { readonly kind: 'failed'; readonly cause: string }

function Files({
  shown,
  land,
  ...tables
}: Pick<Props, 'shown' | 'land'> & Pick<FileOf, 'findings' | 'nameOf' | 'differences'>) {
  const [made, setMade] = useState<Made>({ kind: 'idle' })
  const save = async (kind: 'csv' | 'xlsx') => {
    const { opened } = useCase.getState()
    if (!opened) return
    const { manifest } = opened
    setMade({ kind: 'working', done: 0, all: 1 })
    try {
      const files = await import('../../commands/scenarios/comparison-files.ts')
      const judged = shown.flatMap((one, place) => (one.column.figures ? [{ ...one, place }] : []))
      const placeOf = (i: number) => judged[i]?.place ?? i
      const pairs = await land.all(judged, (done, all) => setMade({ kind: 'working', done, all }))
      await files.downloadComparison(
        {
          ...tables,
          columns: shown.map(({ name, proposal, column }) => ({
            name,
            effectiveDate: proposal.effectiveDate,
            figures: column.figures
          })),
          land: pairs.map(({ first, second, answer }) => ({
            first: first === null ? null : placeOf(first),
            second: placeOf(second),
            answer
          })),
          dataset: `${manifest.title} (${manifest.id}, ${manifest.sha256})`,
          sources: manifest.sources.map(({ attribution }) => attribution),
          made: isoDay(getServices().now())
        },
        kind
      )
      setMade({ kind: 'idle' })
    } catch (error) {
      setMade({ kind: 'failed', cause: causeOf(error) })
    }
  }
  const busy = made.kind === 'working'
  return (
    <div className="compare-files">
      {(['csv', 'xlsx'] as const).map(kind => (
        <button
          key={kind}
          type="button"
          className="button button-outline button-small"
          aria-disabled={busy}
          onClick={() => (busy ? undefined : void save(kind))}
        >
          {s(`comparison.save.${kind}`)}
        </button>
      ))}
      <span role="status">{busy ? s('comparison.step.land', { done: made.done, all: made.all }) : null}</span>
      {busy ? (
        <button type="button" className="button button-outline button-small" onClick={() => land.stop()}>
          {s('comparison.stop')}
        </button>
      ) : null}
      {made.kind === 'failed' ? (
        <span role="alert" className="field-error">
          {s('comparison.not-saved', { cause: made.cause })}
        </span>
      ) : null}
    </div>
  )
}
