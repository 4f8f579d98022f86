import { useEffect, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { edit } from '../../commands/case/log.ts'
import { presentProposal, useCase } from '../../state/case.ts'

/** The proposal's title. A change of it is one undo entry, not one per key. */
export function TitleField() {
  const title = useCase(state => presentProposal(state)?.title)
  const [typed, setTyped] = useState(title ?? '')
  useEffect(() => setTyped(title ?? ''), [title])
  const commit = () => edit({ kind: 'set-title', title: typed.trim() })
  return (
    <input
      className="title-field"
      aria-label={t('title.label')}
      placeholder={t('title.untitled')}
      value={typed}
      disabled={title === undefined}
      maxLength={200}
      onChange={event => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key !== 'Escape') return
        event.preventDefault()
        setTyped(title ?? '')
      }}
    />
  )
}
