/** Listens for the registry's shortcuts anywhere in the window. */
import { useEffect } from 'react'
import { holdKeys } from '../state/held-keys.ts'
import { useMode } from '../state/mode.ts'
import { useUi } from '../state/ui.ts'
import { isSingleSign, matches } from './keys.ts'
import { actionIds, actionOf, existsIn, run } from './registry.ts'
import { snapshot } from './use-action.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]') !== null

const inOverlay = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null

export function handleKey(event: KeyboardEvent): void {
  const now = snapshot()
  if (event.defaultPrevented || now.ui.dialog || inOverlay(event.target)) return
  for (const id of actionIds) {
    if (!existsIn(useMode.getState().mode, id)) continue
    for (const shortcut of actionOf(id).shortcuts) {
      if (shortcut.heardByMap || !matches(event, shortcut)) continue
      if (isTyping(event.target) && !(shortcut.mod && shortcut.key === 's')) return
      if (isSingleSign(shortcut) && !now.ui.singleKeys) return
      if (run(id, now) || shortcut.mod) event.preventDefault()
      return
    }
  }
}

export function useShortcuts(): void {
  useEffect(() => {
    const stopHolding = holdKeys()
    window.addEventListener('keydown', handleKey)
    return () => {
      stopHolding()
      window.removeEventListener('keydown', handleKey)
    }
  }, [])
}

const KEY = 'skel.single-keys'

/** Whether single-character shortcuts are on. Kept in the browser if it allows that. */
export function loadSingleKeys(): void {
  try {
    useUi.setState({ singleKeys: localStorage.getItem(KEY) !== 'off' })
  } catch {
    // Storage is forbidden: the choice lasts until the page is closed.
  }
}

export function setSingleKeys(on: boolean): void {
  useUi.setState({ singleKeys: on })
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    // As above.
  }
}
