import { useSyncExternalStore } from 'react'
import { t } from '../../i18n/index.ts'
import type { Snapshot } from '../state/action.ts'
import { useCase } from '../state/case.ts'
import { useMode } from '../state/mode.ts'
import { useTool } from '../state/tool.ts'
import { useUi } from '../state/ui.ts'
import { ariaShortcut, shortcutText } from './keys.ts'
import { type ActionId, actionOf, existsIn, isEnabled } from './registry.ts'

export const snapshot = (): Snapshot => ({ case: useCase.getState(), tool: useTool.getState(), ui: useUi.getState() })

export const onMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent)

function subscribe(listener: () => void): () => void {
  const stops = [
    useCase.subscribe(listener),
    useTool.subscribe(listener),
    useUi.subscribe(listener),
    useMode.subscribe(listener)
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** What a button needs to show and run an action. `shortcut` is '' if the action has none. */
export function useAction(id: ActionId) {
  const action = actionOf(id)
  const enabled = useSyncExternalStore(subscribe, () => isEnabled(id, snapshot()))
  const exists = useMode(({ mode }) => existsIn(mode, id))
  const [first] = action.shortcuts
  return {
    /** There is such an action in this mode. */
    exists,
    label: t(action.label),
    enabled,
    perform: action.perform,
    shortcut: first ? shortcutText(first, onMac()) : '',
    ariaShortcut: first && !first.heardByMap ? ariaShortcut(first, onMac()) : undefined
  }
}
