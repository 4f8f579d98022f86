import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { t } from '../../../i18n/index.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'

const byName = new Intl.Collator('da')

/** How many parishes have land in the municipality, and on demand which. */
export function ParishList({ codes }: { readonly codes: readonly string[] }) {
  const parishes = useCase(state => state.opened?.register.parishes)
  if (!parishes || codes.length === 0) return null
  const names = new Map(parishes.map(({ code, name }) => [code, name]))
  const sorted = codes.map(code => names.get(code) ?? code).sort(byName.compare)
  return (
    <Disclosure className="parishes">
      <Heading level={3}>
        <Button slot="trigger" className="fact fact-button">
          <span>{t('card.parishes')}</span>
          <span className="fact-value">
            {codes.length} <Icon name="chevron" />
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <p className="parish-names">{sorted.join(', ')}</p>
      </DisclosurePanel>
    </Disclosure>
  )
}
