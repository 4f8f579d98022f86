/** The tab's title: what is looked at, by which way, and of what app. */
import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { s } from '../../../i18n/ways.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMe } from '../../state/me.ts'
import { useMode } from '../../state/mode.ts'
import { nameAfter } from '../../state/selectors/division-after.ts'
import { useUi } from '../../state/ui.ts'
import { nameOfArea } from './areas.ts'
import { addressHere } from './here.ts'

export function titleHere(): string {
  const { mode, atStart } = useMode.getState()
  if (atStart) return s('title.start')
  if (useMe.getState().open) return [s('title.me'), t('app.name')].join(' · ')
  const { area, date } = addressHere()
  const proposal = mode === 'explore' ? null : presentProposal(useCase.getState())
  const what = area
    ? useUi.getState().selected
      ? s('title.municipality', { code: area.id, name: nameAfter(area.id) })
      : nameOfArea(area)
    : null
  const title =
    proposal && (proposal.title || (mode === 'draft' || proposal.changes.length > 0 ? t('title.untitled') : null))
  return [what, title, s(`way.${mode}`), date && formatDate(date), t('app.name')].filter(Boolean).join(' · ')
}
