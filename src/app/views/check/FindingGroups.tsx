import { useEffect, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { t, text } from '../../../i18n/index.ts'
import { groupFindings } from '../../../law/finding-groups.ts'
import type { Finding } from '../../../law/types.ts'
import { Icon } from '../../kit/Icon.tsx'
import { hashOf } from '../../state/destination.ts'
import { useNavigation } from '../../state/navigation.ts'
import { FindingItem } from './FindingItem.tsx'

interface Props {
  readonly findings: readonly Finding[]
  /** Prefix of element ids, which must differ between cases. */
  readonly id: string
  /** Heading level of the §§; findings are one level below. */
  readonly level: 3 | 4
}

/** Findings grouped by §, and those that do not concern the case folded away below. */
export function FindingGroups({ findings, id, level }: Props) {
  const { groups, aside } = groupFindings(findings)
  // Within a case the case is the landmark: the same § stands in several of them, and landmarks must be told apart.
  const Group = level === 3 ? 'section' : 'div'
  return (
    <>
      {groups.map(group => (
        <Group key={group.section} {...(level === 3 ? { 'aria-labelledby': `${id}-${group.section}` } : {})}>
          <Heading level={level} id={`${id}-${group.section}`} className="finding-group">
            {text({ id: `findings.section.${group.section}` })}
          </Heading>
          <ul className="finding-list">
            {group.findings.map(finding => (
              <FindingItem key={finding.rule} finding={finding} level={level + 1} />
            ))}
          </ul>
        </Group>
      ))}
      {aside.length > 0 ? <Aside findings={aside} level={level} /> : null}
    </>
  )
}

/** Findings that do not concern the case, folded away. */
function Aside({ findings, level }: Pick<Props, 'findings' | 'level'>) {
  const [open, setOpen] = useState(false)
  // A link to one of them unfolds the list first.
  const asked = useNavigation(state =>
    findings.some(finding => state.arrival === hashOf({ kind: 'finding', rule: finding.rule, case: finding.case }))
  )
  useEffect(() => {
    if (asked) setOpen(true)
  }, [asked])
  return (
    <Disclosure className="finding-aside" isExpanded={open || asked} onExpandedChange={setOpen}>
      <Heading level={level}>
        <Button slot="trigger" className="finding-trigger">
          <span className="finding-title">{t('findings.aside', { n: findings.length })}</span>
          <Icon name="chevron" />
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className="finding-list">
          {findings.map(finding => (
            <FindingItem key={finding.rule} finding={finding} level={level + 1} />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}
