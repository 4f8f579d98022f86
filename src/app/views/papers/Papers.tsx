import { useEffect, useMemo, useState } from 'react'
import { missingIn } from '../../../dossier/model.ts'
import {
  calendarFile,
  type Dossier,
  fileOf,
  type PaperWithFormats,
  papersOf,
  pointsFile
} from '../../../dossier/papers.ts'
import { p } from '../../../i18n/papers.ts'
import { downloadPaper, presentDossier } from '../../commands/files/papers.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { PaperPages } from './PaperPages.tsx'
import './papers.css'

/** The papers of the case: each as pages, beside what is still missing in it, and as files. */
export function Papers() {
  const made = useDossier()
  return (
    <Dialog heading={p('papers.view.heading')} wide>
      {made.kind === 'ready' ? (
        <Ready dossier={made.dossier} />
      ) : (
        <p role="status">
          {made.kind === 'making' ? p('papers.view.making') : p('papers.view.failed', { cause: made.cause })}
        </p>
      )}
    </Dialog>
  )
}

type Made =
  | { readonly kind: 'making' }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'ready'; readonly dossier: Dossier }

function useDossier(): Made {
  const [made, setMade] = useState<Made>({ kind: 'making' })
  useEffect(() => {
    let gone = false
    presentDossier().then(
      dossier => {
        if (!gone && dossier) setMade({ kind: 'ready', dossier })
      },
      error => {
        if (!gone) setMade({ kind: 'failed', cause: causeOf(error) })
      }
    )
    return () => {
      gone = true
    }
  }, [])
  return made
}

function Ready({ dossier }: { readonly dossier: Dossier }) {
  const papers = useMemo(() => papersOf([dossier]), [dossier])
  const [id, setId] = useState('annex')
  const [failed, setFailed] = useState<string | null>(null)
  const chosen = papers.find(({ paper }) => paper.id === id) ?? papers[0]
  const points = useMemo(() => pointsFile(dossier), [dossier])
  if (!chosen) return null
  const save = (format: PaperWithFormats['formats'][number]) => {
    setFailed(null)
    fileOf(chosen.paper, format, dossier.file.made).then(downloadPaper, error => setFailed(causeOf(error)))
  }
  return (
    <div className="papers">
      <nav aria-label={p('papers.view.list')}>
        <ul className="papers-list">
          {papers.map(({ paper }) => (
            <li key={paper.id}>
              <button
                type="button"
                className="papers-choice"
                aria-current={paper.id === chosen.paper.id ? 'true' : undefined}
                onClick={() => setId(paper.id)}
              >
                <span>{paper.title}</span>
                <Missing count={missingIn(paper).length} />
              </button>
            </li>
          ))}
        </ul>
        <p className="papers-others">
          <button
            type="button"
            className="button button-outline button-small"
            onClick={() => downloadPaper(calendarFile([dossier.file]))}
          >
            {p('papers.view.calendar')}
          </button>
          {points.map(file => (
            <button
              key={file.name}
              type="button"
              className="button button-outline button-small"
              onClick={() => downloadPaper(file)}
            >
              {p('papers.view.points')}
            </button>
          ))}
        </p>
      </nav>
      <section className="papers-shown" aria-label={chosen.paper.title}>
        <div className="papers-save">
          {chosen.formats.map(format => (
            <button
              key={format}
              type="button"
              className="button button-outline button-small"
              onClick={() => save(format)}
            >
              {p(`papers.view.save.${format}`)}
            </button>
          ))}
        </div>
        {failed === null ? null : <p role="alert">{p('papers.view.not-saved', { cause: failed })}</p>}
        <MissingList missing={missingIn(chosen.paper)} />
        <PaperPages key={chosen.paper.id} paper={chosen.paper} />
      </section>
    </div>
  )
}

function Missing({ count }: { readonly count: number }) {
  return (
    <span className="papers-missing">
      {count === 0 ? p('papers.view.whole') : p('papers.view.missing', { n: count })}
    </span>
  )
}

function MissingList({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) return <p>{p('papers.view.nothing-missing')}</p>
  return (
    <details className="papers-lacks" open={missing.length <= 4}>
      <summary>{p('papers.view.lacks', { n: missing.length })}</summary>
      <ul>
        {missing.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  )
}
