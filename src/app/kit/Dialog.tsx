import { type ReactNode, use, useLayoutEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { t } from '../../i18n/index.ts'
import { DialogHostContext } from './dialog-host.ts'
import { Icon } from './Icon.tsx'

/**
 * A modal dialog: it keeps the focus, closes on Escape, and returns the focus to where it came from. A dialog that previews
 * its effect on the map is placed beside the map.
 */
export function Dialog(props: {
  readonly heading: string
  readonly children: ReactNode
  readonly buttons?: ReactNode
  readonly wide?: boolean
  /** For messages the user must read or answer before going on. */
  readonly alert?: boolean
}) {
  const { close, besideMap } = use(DialogHostContext)
  const body = useRef<HTMLDivElement>(null)
  const [onlyText, setOnlyText] = useState(false)
  // Scrollable content must be reachable by keyboard (WCAG 2.1.1). Plain text has no control, so the body takes the focus.
  useLayoutEffect(() => setOnlyText(!body.current?.querySelector('a, button, input, select, textarea, summary')))
  return (
    <ModalOverlay
      className={besideMap ? 'overlay overlay-beside' : 'overlay'}
      isOpen
      isDismissable={!props.alert}
      onOpenChange={open => !open && close()}
    >
      <Modal className={props.wide ? 'modal modal-wide' : 'modal'}>
        <AriaDialog className="dialog" role={props.alert ? 'alertdialog' : 'dialog'}>
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {props.heading}
            </Heading>
            <button type="button" className="button button-icon" onClick={close} aria-label={t('dialog.close')}>
              <Icon name="cross" />
            </button>
          </header>
          <div className="dialog-body" ref={body} {...(onlyText ? { tabIndex: 0 } : {})}>
            {props.children}
          </div>
          {props.buttons ? <footer className="dialog-foot">{props.buttons}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
