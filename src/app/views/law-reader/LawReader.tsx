import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { ACT, CHAPTERS, PROVISIONS } from '../../../law/act.ts'
import { SearchField } from '../../kit/form/SearchField.tsx'
import { useFindings } from '../case-sheet/rule-note.ts'
import { ProvisionText } from './ProvisionText.tsx'

/** The entries of the reader: each §, or each stk. if the § has several. */
const BLOCKS = PROVISIONS.filter(
  ({ address, kind }) =>
    kind === 'paragraph' ||
    (kind === 'section' && !PROVISIONS.some(other => other.parent === address && other.kind === 'paragraph'))
)

/** The whole Act in its own words: searched, linked provision by provision, and tied to the findings that rest on it. */
export function LawReader() {
  const [query, setQuery] = useState('')
  const findings = useFindings()
  const wanted = query.trim().toLocaleLowerCase('da')
  const matches = BLOCKS.filter(({ address, text }) =>
    `${address} ${text}`.replaceAll('\u00a0', ' ').toLocaleLowerCase('da').includes(wanted)
  )
  return (
    <section className="law" aria-labelledby="law-heading">
      <h2 id="law-heading" lang="da">
        {ACT.title}
      </h2>
      <p className="quiet">{t('law-reader.version', { number: ACT.number, consolidated: ACT.consolidated })}</p>
      <p className="quiet">{ACT.status}</p>
      <SearchField label={t('law-reader.search')} value={query} onChange={setQuery} />
      <p className="hint" role="status">
        {wanted ? t('law-reader.found', { n: matches.length }) : null}
      </p>
      {CHAPTERS.map(({ number, title }) => {
        const blocks = matches.filter(({ chapter }) => chapter === number)
        return blocks.length > 0 ? (
          <section key={number} className="law-chapter">
            <h3>{t('law-reader.chapter', { n: number, title })}</h3>
            {blocks.map(block => (
              <ProvisionText key={block.address} provision={block} findings={findings} query={wanted} />
            ))}
          </section>
        ) : null
      })}
    </section>
  )
}
