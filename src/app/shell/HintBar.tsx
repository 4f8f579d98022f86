import { t } from '../../i18n/index.ts'

/** The drawing tool's keys, while it is in use. */
export function HintBar() {
  return <p className="hint-bar">{t('draw.hint')}</p>
}
