import { useEffect, useRef } from 'react'
import { DropIndicator, GridList, useDragAndDrop } from 'react-aria-components'
import { t } from '../../../i18n/index.ts'
import type { Change } from '../../../proposal/types.ts'
import { handleKey } from '../../actions/shortcuts.ts'
import { moveChange } from '../../commands/case/change-list.ts'
import { useMayEdit } from '../../state/mode.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import { Offers } from '../suggestions/Offers.tsx'
import { ChangeItem } from './ChangeItem.tsx'
import { indexAfterDrop } from './drop-index.ts'

/** The changes as rows that can be dragged, or moved with Alt and the arrow keys. Later changes build on earlier ones. */
export function ChangeRows({ changes }: { readonly changes: readonly Change[] }) {
  const drawing = useTool(state => state.drawing !== null)
  const drafts = useMayEdit()
  const rows = useRowKeys()
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: drawing || !drafts || changes.length < 2,
    getItems: keys => [...keys].map(key => ({ 'skel-change': String(key) })),
    renderDropIndicator: target => <DropIndicator target={target} className="drop-line" />,
    onReorder({ keys, target }) {
      const [moved] = keys
      const ids = changes.map(({ id }) => id)
      const to = indexAfterDrop(ids, String(moved), String(target.key), target.dropPosition === 'after')
      if (to !== null) moveChange(String(moved), to)
    }
  })
  return (
    <div ref={rows}>
      <GridList
        className="change-list"
        aria-label={t('changes.list')}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        dragAndDropHooks={dragAndDropHooks}
      >
        {changes.map((change, index) => (
          <ChangeItem key={change.id} change={change} number={index + 1} of={changes.length} />
        ))}
      </GridList>
      {drafts ? <Offers /> : null}
    </div>
  )
}

/** Keys that the list, its buttons or its menus use themselves. */
const OF_THE_LIST = /^(Arrow|Page|Home|End|Enter|Tab|Escape| )/

/**
 * Keeps track of which row has the focus, for the actions, and handles their shortcuts before the list does, since the list
 * stops all key events: Alt with an arrow, and every key that the list does not use itself.
 */
function useRowKeys() {
  const rows = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = rows.current
    if (!element) return
    const onFocus = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest('[data-change]') : null
      useUi.setState({ currentChange: row?.getAttribute('data-change') ?? null })
    }
    const onBlur = () => useUi.setState({ currentChange: null })
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey && OF_THE_LIST.test(event.key)) return
      handleKey(event)
      if (event.defaultPrevented) event.stopPropagation()
    }
    element.addEventListener('focusin', onFocus)
    element.addEventListener('focusout', onBlur)
    element.addEventListener('keydown', onKey, true)
    return () => {
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('focusout', onBlur)
      element.removeEventListener('keydown', onKey, true)
      onBlur()
    }
  }, [])
  return rows
}
