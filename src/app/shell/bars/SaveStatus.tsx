import { lazily } from '../../../collections/kept.ts'
import { t } from '../../../i18n/index.ts'
import { useCase } from '../../state/case.ts'

const clock = lazily(() => new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit' }))

/** Whether the browser keeps the proposal. A failure also has a banner, which says what to do. */
export function SaveStatus() {
  const save = useCase(state => state.save)
  const mayBeCleared = useCase(state => state.keptForGood === false)
  if (!save) return <span className="save-status" />
  return (
    <span
      className={`save-status save-${save.kind}`}
      data-testid="save-status"
      title={mayBeCleared ? t('save.may-be-cleared') : undefined}
    >
      {save.kind === 'saving' ? t('save.saving') : null}
      {save.kind === 'saved' ? t('save.saved', { time: clock().format(save.at) }) : null}
      {save.kind === 'failed' ? t('save.failed') : null}
    </span>
  )
}
