import { t } from '../../i18n/index.ts'
import { Dialog } from '../parts/Dialog.tsx'
export function Oversight() {
  return <Dialog heading={t('action.oversight')}>…</Dialog>
}
