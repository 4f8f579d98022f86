/** Matches key presses against shortcuts, and describes shortcuts in words. */
import { t } from '../../i18n/index.ts'
import type { Shortcut } from '../state/action.ts'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** True if the key press is exactly this shortcut. Shift is ignored for characters that need it, such as "?". */
export function matches(press: KeyPress, shortcut: Shortcut): boolean {
  if (press.altKey !== (shortcut.alt ?? false) || (press.ctrlKey || press.metaKey) !== (shortcut.mod ?? false))
    return false
  if (press.key.toLowerCase() !== shortcut.key.toLowerCase()) return false
  const sign = shortcut.key.length === 1 && !/[a-z]/i.test(shortcut.key)
  return sign || press.shiftKey === (shortcut.shift ?? false)
}

/** A shortcut of a single character, which speech input may trigger by accident (WCAG 2.1.4). */
export const isSingleSign = (shortcut: Shortcut): boolean => shortcut.key.length === 1 && !shortcut.mod && !shortcut.alt

const NAMES = {
  Delete: 'key.delete',
  Escape: 'key.escape',
  Enter: 'key.enter',
  Backspace: 'key.backspace',
  ArrowUp: 'key.up',
  ArrowDown: 'key.down'
} as const

/** "Ctrl Skift Z", on a Mac "⌘ Skift Z". */
export function shortcutText({ key, mod, shift, alt }: Shortcut, mac: boolean): string {
  const name = key in NAMES ? t(NAMES[key as keyof typeof NAMES]) : key.toUpperCase()
  const held = [...(mod ? [t(mac ? 'key.cmd' : 'key.ctrl')] : []), ...(shift ? [t('key.shift')] : [])]
  return [...held, ...(alt ? [t('key.alt')] : []), name].join(' ')
}

/** For aria-keyshortcuts: "Control+Shift+Z". */
export function ariaShortcut({ key, mod, shift, alt }: Shortcut, mac: boolean): string {
  const parts = [...(mod ? [mac ? 'Meta' : 'Control'] : []), ...(shift ? ['Shift'] : []), ...(alt ? ['Alt'] : [])]
  return [...parts, key.length === 1 ? key.toUpperCase() : key].join('+')
}
