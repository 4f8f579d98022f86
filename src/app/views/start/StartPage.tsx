import { type ReactNode, useEffect, useRef, useState } from 'react'
import { s } from '../../../i18n/ways.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { loadKept } from '../../commands/case/kept-case.ts'
import { goDraft, goExplore } from '../../commands/ways/enter.ts'
import { pickToRead } from '../../commands/ways/review.ts'
import { Icon, type IconName } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import './start.css'

/** What this is, and the three ways in. The map loads behind it. */
export function StartPage() {
  const opened = useCase(state => state.opened !== null)
  const draft = useDraft()
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whoever comes back here is to read it from its beginning; who opens the page has the focus there anyway.
    if (document.activeElement !== document.body) page.current?.focus()
  }, [])
  return (
    <div className="start" id="start" ref={page} tabIndex={-1} data-testid="start">
      <div className="start-words">
        <h2>{s('start.heading')}</h2>
        <p className="start-what">{s('start.what')}</p>
        <ul className="start-ways">
          <Way name="explore" icon="search">
            <button type="button" className="button button-solid" disabled={!opened} onClick={goExplore}>
              {s('start.explore.do')}
            </button>
          </Way>
          <Way name="draft" icon="border">
            <button
              type="button"
              className="button button-outline start-draft"
              disabled={!opened}
              onClick={() => void goDraft()}
            >
              {draft
                ? s('start.draft.kept', { title: draft.title || s('start.draft.untitled'), n: draft.changes.length })
                : s('start.draft.do')}
            </button>
          </Way>
          <Way name="review" icon="check">
            <button
              type="button"
              className="button button-outline"
              disabled={!opened}
              onClick={() => void pickToRead()}
            >
              {s('start.review.do')}
            </button>
          </Way>
        </ul>
        <p className="hint">{s('start.private')}</p>
      </div>
    </div>
  )
}

function Way(props: {
  readonly name: 'explore' | 'draft' | 'review'
  readonly icon: IconName
  readonly children: ReactNode
}) {
  return (
    <li className="start-way">
      <h3>
        <Icon name={props.icon} /> {s(`start.${props.name}`)}
      </h3>
      <p>{s(`start.${props.name}.what`)}</p>
      {props.children}
    </li>
  )
}

/** The draft there is to go on with; null for none that says anything. */
function useDraft(): Proposal | null {
  const aside = useMode(state => state.aside?.present ?? null)
  const [kept, setKept] = useState<Proposal | null>(null)
  useEffect(() => {
    let isWanted = true
    if (!aside) void loadKept().then(log => isWanted && setKept(log?.present ?? null))
    return () => {
      isWanted = false
    }
  }, [aside])
  const draft = aside ?? kept
  return draft && (draft.changes.length > 0 || draft.title !== '') ? draft : null
}
