import { useEffect, useRef, useState } from 'react'
import { formatsOf, type Language, sayingIn } from '../../../i18n/me.ts'
import { copyMeLink } from '../../commands/address/me-link.ts'
import { Icon } from '../../kit/Icon.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { closeMe, useMe } from '../../state/me.ts'
import { Answer } from './Answer.tsx'
import { PlaceSearch } from './PlaceSearch.tsx'
import { useMeaning } from './use-meaning.ts'
import type { Words } from './words.ts'
import './me.css'

/** What a proposal means for one place, in plain words, for whoever asks. */
export function MePage() {
  const [language, setLanguage] = useState<Language>('da')
  const words: Words = { p: sayingIn(language), f: formatsOf(language) }
  const { p, f } = words
  const page = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState('')
  const place = useMe(state => state.place)
  const proposal = useCase(presentProposal)
  const hasChanges = (proposal?.changes.length ?? 0) > 0
  const meaning = useMeaning(place?.point ?? null)
  const sources = useCase(state => state.opened?.manifest.sources)
  useEffect(() => page.current?.focus(), [])
  if (!proposal) return null
  const date = f.date(proposal.effectiveDate)
  return (
    <section
      className="me"
      id="me"
      aria-labelledby="me-heading"
      ref={page}
      tabIndex={-1}
      lang={language}
      data-testid="me"
      onKeyDown={event => event.key === 'Escape' && closeMe()}
    >
      <div className="me-words">
        <header className="me-head">
          <h2 id="me-heading">{p('me.heading')}</h2>
          <fieldset className="me-language">
            <legend className="visually-hidden">{p('me.language')}</legend>
            {(['da', 'en'] as const).map(one => (
              <button
                key={one}
                type="button"
                lang={one}
                className="button button-plain button-small"
                aria-pressed={language === one}
                onClick={() => setLanguage(one)}
              >
                {LANGUAGES[one]}
              </button>
            ))}
          </fieldset>
          <button type="button" className="button button-outline button-small" onClick={closeMe}>
            <Icon name="cross" /> {p('me.close')}
          </button>
        </header>
        {hasChanges ? (
          <p className="me-proposal">
            <strong>{p('me.proposal', { title: proposal.title || p('me.untitled'), date })}</strong> {p('me.advice')}
          </p>
        ) : (
          <p className="me-proposal">{p('me.no-proposal', { date })}</p>
        )}
        <PlaceSearch words={words} />
        {place ? (
          <h3 className="me-place">
            {p('me.place', { name: place.name || coordinates(words, place.point) })}{' '}
            {place.name ? <small>{coordinates(words, place.point)}</small> : null}
          </h3>
        ) : null}
        <div aria-live="polite">
          {meaning.kind === 'waiting' ? <p className="quiet">{p('me.waiting')}</p> : null}
          {meaning.kind === 'failed' ? <p className="field-error">{p('me.failed', { cause: meaning.cause })}</p> : null}
          {meaning.kind === 'known' ? <Answer words={words} known={meaning} /> : null}
        </div>
        {place ? (
          <footer className="me-foot">
            <p className="me-buttons">
              <button type="button" className="button button-outline" onClick={() => window.print()}>
                {p('me.print')}
              </button>
              <button
                type="button"
                className="button button-outline"
                onClick={() =>
                  void copyMeLink(place).then(({ outcome, link }) => setTold(p(`me.${outcome}`, { link })))
                }
              >
                {p('me.copy')}
              </button>
            </p>
            <p role="status">{told}</p>
            <p className="hint">
              {p('me.how', { sources: f.names([...new Set((sources ?? []).map(({ publisher }) => publisher))]) })}
            </p>
          </footer>
        ) : null}
      </div>
    </section>
  )
}

const LANGUAGES: Readonly<Record<Language, string>> = { da: 'Dansk', en: 'English' }

const coordinates = ({ p }: Words, [lon, lat]: readonly [number, number]): string =>
  p('me.place.at', { lat: lat.toFixed(5), lon: lon.toFixed(5) })
