import type { UtmSystem } from '../../../dataset/resident-csv/systems.ts'
import { t } from '../../../i18n/index.ts'
import { Dialog } from '../../kit/Dialog.tsx'

/** The coordinates fit two systems: the user chooses which. */
export function WhichSystemDialog(props: {
  readonly fileName: string
  readonly places: Readonly<Record<UtmSystem, readonly string[]>>
  readonly choose: (system: UtmSystem) => void
}) {
  const { 'EPSG:25832': in32, 'EPSG:25833': in33 } = props.places
  const buttons = (
    <>
      <button type="button" className="button button-outline" onClick={() => props.choose('EPSG:25832')}>
        {t('points.which.32', { names: { names: in32 } })}
      </button>
      <button type="button" className="button button-outline" onClick={() => props.choose('EPSG:25833')}>
        {t('points.which.33', { names: { names: in33 } })}
      </button>
    </>
  )
  return (
    <Dialog heading={t('points.which.heading')} alert buttons={buttons}>
      <p>{t('points.which.text', { file: props.fileName })}</p>
    </Dialog>
  )
}
