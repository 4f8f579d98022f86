import { useState } from 'react'
import { t, text } from '../../../i18n/oversight.ts'
import { ministryOn } from '../../../law/ministries.ts'
import {
  COMPLAINT_ROUTES,
  type ComplaintRoute,
  OVERSIGHT_PAGE,
  OVERSIGHT_SECTIONS,
  type OversightSection
} from '../../../law/oversight.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { SearchField } from '../../kit/form/SearchField.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { Guide } from './Guide.tsx'
import { Quotes } from './Quotes.tsx'

/** Whom to turn to about a council's decision: the questions, and what else the supervision's own page says. */
export function Oversight() {
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLocaleLowerCase('da')
  const has = (words: readonly string[]) => words.join(' ').toLocaleLowerCase('da').includes(wanted)
  const routes = COMPLAINT_ROUTES.filter(({ heading, answer, quotes }) => has([text(heading), text(answer), ...quotes]))
  const sections = OVERSIGHT_SECTIONS.filter(({ heading, quotes, items }) => has([text(heading), ...quotes, ...items]))
  return (
    <Dialog heading={t('action.oversight')} wide>
      <p className="quiet">
        {t('oversight.intro', { page: OVERSIGHT_PAGE.title, authority: OVERSIGHT_PAGE.authority })}
      </p>
      <Guide />
      <section className="oversight-page" aria-labelledby="oversight-page">
        <h3 id="oversight-page">{t('oversight.page')}</h3>
        <SearchField label={t('oversight.search')} value={query} onChange={setQuery} />
        <p className="hint" role="status">
          {wanted ? t('oversight.found', { n: routes.length + sections.length }) : null}
        </p>
        {routes.length > 0 ? <h4>{t('oversight.complaints')}</h4> : null}
        {routes.map(route => (
          <Complaint key={route.id} route={route} />
        ))}
        {routes.length > 0 ? <Ministry /> : null}
        {sections.length > 0 ? <h4>{t('oversight.sections')}</h4> : null}
        {sections.map(section => (
          <Section key={section.id} section={section} />
        ))}
      </section>
      <Contact />
    </Dialog>
  )
}

function Complaint({ route: { heading, answer, quotes } }: { readonly route: ComplaintRoute }) {
  return (
    <details className="oversight-part">
      <summary>{text(heading)}</summary>
      <p>{text(answer)}</p>
      <Quotes quotes={quotes} />
    </details>
  )
}

function Section({ section: { heading, quotes, items } }: { readonly section: OversightSection }) {
  return (
    <details className="oversight-part">
      <summary>{text(heading)}</summary>
      <Quotes quotes={quotes} />
      {items.length > 0 ? (
        <ul className="steps">
          {items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}

/** Which ministry the page means, by its date; a name that is known to have changed is said to have. */
function Ministry() {
  const date = useCase(state => presentProposal(state)?.statements.caseDate ?? presentProposal(state)?.effectiveDate)
  const ministry = date ? ministryOn('ministry', date) : undefined
  return ministry ? (
    <p className="quiet">
      {t(ministry.verified ? 'oversight.ministry' : 'oversight.ministry.renamed', {
        name: ministry.name,
        source: ministry.source
      })}
    </p>
  ) : null
}

function Contact() {
  return (
    <section className="oversight-contact" aria-labelledby="oversight-contact">
      <h3 id="oversight-contact">{t('oversight.contact', { authority: OVERSIGHT_PAGE.authority })}</h3>
      <ul>
        {OVERSIGHT_PAGE.contact.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="quiet">
        {t('oversight.more', { names: { names: [...OVERSIGHT_PAGE.laws, ...OVERSIGHT_PAGE.readMore] } })}
      </p>
    </section>
  )
}
