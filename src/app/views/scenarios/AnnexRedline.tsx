import { useMemo, useRef, useState } from 'react'
import { fileOf } from '../../../dossier/papers.ts'
import { redlineOf } from '../../../dossier/redline/redline.ts'
import { redlinePaper } from '../../../dossier/redline/redline-paper.ts'
import { htmlOf } from '../../../dossier/write/html.ts'
import { s } from '../../../i18n/comparison.ts'
import { downloadPaper } from '../../commands/files/papers.ts'
import { caseFileOf } from '../../commands/scenarios/annex-of.ts'
import type { ComparedScenario } from '../../commands/scenarios/run-comparison.ts'
import { CheckField } from '../../kit/form/Fields.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { isoDay } from '../../kit/format/dates.ts'
import { getServices } from '../../state/services.ts'
import { Blocks } from '../hearing/Blocks.tsx'
import { PairFields, pairAtFirst } from './PairFields.tsx'

/** The annexes of two of them as one text, item by item and word by word; printed and saved as any paper. */
export function AnnexRedline({ judged }: { readonly judged: readonly ComparedScenario[] }) {
  const [pair, setPair] = useState(() => pairAtFirst(judged, false))
  const [differences, setDifferences] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const first = judged.find(({ id }) => id === pair.first)
  const second = judged.find(({ id }) => id === pair.second)
  const paper = useMemo(() => {
    const [before, after] = [first, second].map(one => one && caseFileOf(one))
    if (!before || !after || !first || !second) return null
    return redlinePaper(redlineOf(before, after), [first.name, second.name], differences)
  }, [first, second, differences])
  if (judged.length < 2) return <p>{s('comparison.annex.few')}</p>
  const save = (format: 'html' | 'docx') => {
    setFailed(null)
    if (paper)
      fileOf(paper, format, isoDay(getServices().now())).then(downloadPaper, error => setFailed(causeOf(error)))
  }
  return (
    <div className="compare-annex">
      <PairFields judged={judged} pair={pair} onChange={setPair} present={false} />
      {paper ? (
        <>
          <div className="compare-tools">
            <CheckField label={s('comparison.only-differences')} checked={differences} onChange={setDifferences} />
            <div className="compare-files">
              <button
                type="button"
                className="button button-outline button-small"
                onClick={() => frame.current?.contentWindow?.print()}
              >
                {s('comparison.annex.print')}
              </button>
              <button type="button" className="button button-outline button-small" onClick={() => save('docx')}>
                {s('comparison.annex.word')}
              </button>
              <button type="button" className="button button-outline button-small" onClick={() => save('html')}>
                {s('comparison.annex.html')}
              </button>
            </div>
          </div>
          {failed === null ? null : <p role="alert">{s('comparison.not-saved', { cause: failed })}</p>}
          <section className="redline" aria-label={paper.title} data-testid="redline">
            <Blocks blocks={paper.blocks} />
          </section>
          {/* What is printed: it may run nothing, and only its own dialog of the browser may open. */}
          <iframe
            ref={frame}
            className="compare-printed"
            title={paper.title}
            aria-hidden="true"
            tabIndex={-1}
            sandbox="allow-same-origin allow-modals"
            srcDoc={htmlOf(paper)}
          />
        </>
      ) : null}
    </div>
  )
}
