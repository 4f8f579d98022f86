import { changeSentence } from '../../../bundle/change-sentence.ts'
import { w } from '../../../i18n/before-after.ts'
import { deleteChange } from '../../commands/case/change-list.ts'
import { editChange } from '../../commands/draw/edit-change.ts'
import { zoomToChange } from '../../commands/map/zoom.ts'
import { Icon } from '../../kit/Icon.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMayEdit } from '../../state/mode.ts'
import { names } from '../../state/selectors/display-names.ts'
import { useUi } from '../../state/ui.ts'
import './chosen-change.css'

const put = (): void => useUi.setState({ chosenChange: null })

/** The change that was pointed at on the map, and what can be done with it. */
export function ChosenChange() {
  const chosen = useUi(state => state.chosenChange)
  const mayEdit = useMayEdit()
  const changes = useCase(state => presentProposal(state)?.changes)
  const outcome = useCase(state => state.outcome)
  const index = changes?.findIndex(({ id }) => id === chosen) ?? -1
  const change = changes?.[index]
  if (!change) return null
  const report = outcome?.changes.find(({ id }) => id === change.id) ?? null
  const n = index + 1
  return (
    <section className="chosen-change" aria-label={w('chosen.label', { n })} data-testid="chosen-change">
      <p>
        <strong>{w('chosen.label', { n })}</strong> {change.note ?? changeSentence(change, report, names)}
      </p>
      <div className="chosen-buttons">
        {mayEdit ? (
          <button
            type="button"
            className="button button-outline button-small"
            aria-label={w('chosen.edit.of', { n })}
            onClick={() => {
              put()
              editChange(change)
            }}
          >
            {w('chosen.edit')}
          </button>
        ) : null}
        <button
          type="button"
          className="button button-outline button-small"
          aria-label={w('chosen.zoom.of', { n })}
          onClick={() => zoomToChange(change.id)}
        >
          {w('chosen.zoom')}
        </button>
        {mayEdit ? (
          <button
            type="button"
            className="button button-outline button-small"
            aria-label={w('chosen.delete.of', { n })}
            onClick={() => {
              put()
              deleteChange(change.id)
            }}
          >
            {w('chosen.delete')}
          </button>
        ) : null}
        <button type="button" className="button button-icon" onClick={put} aria-label={w('chosen.close')}>
          <Icon name="cross" />
        </button>
      </div>
    </section>
  )
}
