import { useMemo, useState } from 'react'
import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue
} from 'react-aria-components'
import { t } from '../../../i18n/index.ts'
import { chooseReceiver } from '../../commands/draw/session.ts'
import { Icon } from '../../kit/Icon.tsx'
import { nameAfter, useDivision } from '../../state/selectors/division-after.ts'
import { useTool } from '../../state/tool.ts'

const byName = new Intl.Collator('da')

/** The municipality that receives the drawn land: suggested by the engine until the user chooses. */
export function ReceiverSelect() {
  const to = useTool(state => state.drawing?.to ?? null)
  const chosen = useTool(state => state.drawing?.chosenByUser ?? false)
  const suggestions = useTool(state => state.drawing?.suggestions)
  const division = useDivision()
  const all = useMemo(
    () =>
      division
        .filter(({ record, goesTo }) => record.inDivision && goesTo === null)
        .sort((a, b) => byName.compare(a.name, b.name)),
    [division]
  )
  // While the list is open it stays as it was: suggestions that come then would move what is being pointed at.
  const [opened, setOpened] = useState<readonly string[] | null>(null)
  const near = opened ?? suggestions ?? []
  return (
    <Select
      className="select"
      placeholder={t('draw.receiver.none')}
      value={to}
      onOpenChange={isOpen => setOpened(isOpen ? (suggestions ?? []) : null)}
      onChange={key => (key === null ? undefined : chooseReceiver(String(key)))}
    >
      <Label>{t('draw.receiver')}</Label>
      <Button className="field select-button">
        <SelectValue />
        <Icon name="chevron" />
      </Button>
      <p className="hint">{to && !chosen ? t('draw.receiver.suggested') : '\u00a0'}</p>
      <Popover className="popover select-popover" placement="bottom start">
        <ListBox className="menu">
          {near.length > 0 ? (
            <ListBoxSection>
              <Header className="menu-header">{t('draw.receiver.suggestions')}</Header>
              {near.map(code => (
                <ListBoxItem key={code} id={code} className="menu-item" textValue={nameAfter(code)}>
                  {nameAfter(code)}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ) : null}
          <ListBoxSection>
            <Header className="menu-header">{t('draw.receiver.all')}</Header>
            {all
              .filter(({ code }) => !near.includes(code))
              .map(({ code, name }) => (
                <ListBoxItem key={code} id={code} className="menu-item" textValue={name}>
                  {name}
                </ListBoxItem>
              ))}
          </ListBoxSection>
        </ListBox>
      </Popover>
    </Select>
  )
}
