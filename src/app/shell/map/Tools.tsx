import { lazy, Suspense, useEffect } from 'react'
import { t, text } from '../../../i18n/index.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { ActionMenu } from '../../actions/ActionMenu.tsx'
import { OTHER_CHANGES } from '../../actions/case-actions.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'
import { useMayEdit } from '../../state/mode.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'

const loadDrawBox = () => import('../../views/toolbox/DrawBox.tsx')
const DrawBox = lazy(() => loadDrawBox().then(m => ({ default: m.DrawBox })))

/** The toolbox, with the key of each tool. */
export function Tools() {
  const purpose = useTool(state => state.drawing?.purpose ?? null)
  const drawing = purpose !== null
  const drafts = useMayEdit()
  const pictured = useUi(state => state.pictured)
  useEffect(() => {
    // Likely to be wanted next: whoever takes a tool is not to wait for its code.
    if (!pictured && drafts) void loadDrawBox().catch(() => undefined)
  }, [pictured, drafts])
  const undone = useCase(state => state.log?.past.at(-1)?.label)
  const redone = useCase(state => state.log?.future[0]?.label)
  return (
    <section className="tools" aria-label={t('app.tools-region')}>
      <div className="tool-list">
        <ActionButton id="transfer-area" className="tool" pressed={purpose === 'transfer-area'} showShortcut>
          <Icon name="area" />
        </ActionButton>
        <ActionButton id="redraw-border" className="tool" pressed={purpose === 'redraw-border'} showShortcut>
          <Icon name="border" />
        </ActionButton>
        <ActionButton id="pick-units" className="tool" pressed={purpose === 'transfer-units'} showShortcut>
          <Icon name="units" />
        </ActionButton>
        {drafts ? (
          <>
            <ActionMenu
              label={t('action.other-change')}
              className="tool"
              items={['new-municipality', 'new-municipality-units', ...OTHER_CHANGES]}
            >
              <Icon name="plus" />
              <span>{t('action.other-change')}</span>
              <Icon name="chevron" />
            </ActionMenu>
            <span className="tool-rule" />
          </>
        ) : null}
        <ActionButton
          id="undo"
          className="tool"
          showShortcut
          title={undone && !drawing ? t('undo.what', { what: text(undone) }) : undefined}
        >
          <Icon name="undo" />
        </ActionButton>
        <ActionButton
          id="redo"
          className="tool"
          showShortcut
          title={redone && !drawing ? t('redo.what', { what: text(redone) }) : undefined}
        >
          <Icon name="redo" />
        </ActionButton>
        {drafts ? <span className="tool-rule" /> : null}
        <ActionButton id="municipalities" className="tool" showShortcut>
          <Icon name="search" />
        </ActionButton>
      </div>
      {drawing ? (
        <Suspense fallback={null}>
          <DrawBox />
        </Suspense>
      ) : null}
    </section>
  )
}
