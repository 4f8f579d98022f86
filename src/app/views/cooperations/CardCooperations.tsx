import { t } from '../../../i18n/index.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { CooperationLink } from './CooperationLink.tsx'
import { useCooperations } from './use-cooperations.ts'

/** With whom a municipality cooperates on the effective date; nothing where it is in no binding cooperation. */
export function CardCooperations({ code }: { readonly code: string }) {
  return useCooperations()
    .filter(({ members }) => members.includes(code))
    .map(({ id, members, sourced }) => {
      const partners = t('cooperations.with', {
        names: { names: members.filter(member => member !== code).map(municipalityName) }
      })
      return (
        <div key={id} className="fact">
          <dt>{t('cooperations.of-municipality')}</dt>
          <dd>
            <CooperationLink id={id} name={sourced ? partners : t('cooperations.unverified', { name: partners })} />
          </dd>
        </div>
      )
    })
}
