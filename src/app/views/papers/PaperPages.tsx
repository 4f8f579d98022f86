import { useRef, useState } from 'react'
import type { Paper } from '../../../dossier/model.ts'
import { htmlOf } from '../../../dossier/write/html.ts'
import { SHEET_GAP, SHEETS } from '../../../dossier/write/style.ts'
import { p } from '../../../i18n/papers.ts'

const PX_PER_MM = 96 / 25.4

/**
 * A paper as pages side by side, in a document of its own that runs no script. Its columns break as its pages do; how many
 * there are is known once it is laid out.
 */
export function PaperPages({ paper }: { readonly paper: Paper }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [pages, setPages] = useState<number | null>(null)
  const measure = () => {
    const shown = frame.current?.contentDocument
    const main = shown?.querySelector('main')
    if (!shown || !main) return
    const { width } = SHEETS[paper.size === 'A4' ? 'portrait' : 'landscape']
    const sheet = (width + SHEET_GAP) * PX_PER_MM
    const n = Math.max(1, Math.round((main.scrollWidth + 44 * PX_PER_MM) / sheet))
    shown.body.style.width = `${n * (width + SHEET_GAP)}mm`
    setPages(n)
  }
  return (
    <>
      <p className="papers-pages" role="status">
        {pages === null ? '' : p('papers.view.pages', { n: pages })}
      </p>
      <iframe
        ref={frame}
        className="papers-frame"
        title={p('papers.view.preview', { title: paper.title })}
        // Its own origin only so that its pages can be counted; it may run nothing.
        sandbox="allow-same-origin"
        srcDoc={htmlOf(paper, true)}
        onLoad={measure}
      />
    </>
  )
}
