import { lazy, Suspense, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { t } from '../../../i18n/index.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'

const byName = new Intl.Collator('da')

const ParishesAfter = lazy(() => import('../area-card/ParishesAfter.tsx').then(m => ({ default: m.ParishesAfter })))

/** How many parishes have land in the municipality today, and on demand which, also after the changes where they touch it. */
export function ParishList(props: {
  readonly code: string
  readonly codes: readonly string[]
  readonly isTouched: boolean
}) {
  const { code, codes, isTouched } = props
  const [open, setOpen] = useState(false)
  const parishes = useCase(state => state.opened?.register.parishes)
  if (!parishes || (codes.length === 0 && !isTouched)) return null
  const names = new Map(parishes.map(({ code, name }) => [code, name]))
  const sorted = codes.map(code => names.get(code) ?? code).sort(byName.compare)
  return (
    <Disclosure className="parishes" onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="fact fact-button">
          <span>{t('card.parishes')}</span>
          <span className="fact-value">
            {codes.length > 0 ? codes.length : null} <Icon name="chevron" />
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {sorted.length > 0 ? <p className="parish-names">{sorted.join(', ')}</p> : null}
        {open && isTouched ? (
          <Suspense fallback={null}>
            <ParishesAfter code={code} today={codes} />
          </Suspense>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  )
}
