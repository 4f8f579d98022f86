/** From a key press to a shortcut, and from a shortcut to words. */
import { t } from '../../i18n/index.ts'
import type { Shortcut } from './action.ts'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** True where the press is the shortcut and nothing more. Shift is free for signs that need it, such as "?". */
export function matches(press: KeyPress, shortcut: Shortcut): boolean {
  if (press.altKey || (press.ctrlKey || press.metaKey) !== (shortcut.mod ?? false)) return false
  if (press.key.toLowerCase() !== shortcut.key.toLowerCase()) return false
  const sign = shortcut.key.length === 1 && !/[a-z]/i.test(shortcut.key)
  return sign || press.shiftKey === (shortcut.shift ?? false)
}

/** A shortcut of one plain sign, which speech input may press by accident (WCAG 2.1.4). */
export const isSingleSign = (shortcut: Shortcut): boolean => shortcut.key.length === 1 && !shortcut.mod

const NAMES = {
  Delete: 'key.delete',
  Escape: 'key.escape',
  Enter: 'key.enter',
  Backspace: 'key.backspace'
} as const

/** "Ctrl Skift Z", on a Mac "⌘ Skift Z". */
export function shortcutText({ key, mod, shift }: Shortcut, mac: boolean): string {
  const name = key in NAMES ? t(NAMES[key as keyof typeof NAMES]) : key.toUpperCase()
  return [...(mod ? [t(mac ? 'key.cmd' : 'key.ctrl')] : []), ...(shift ? [t('key.shift')] : []), name].join(' ')
}

/** For aria-keyshortcuts: "Control+Shift+Z". */
export function ariaShortcut({ key, mod, shift }: Shortcut, mac: boolean): string {
  const parts = [...(mod ? [mac ? 'Meta' : 'Control'] : []), ...(shift ? ['Shift'] : [])]
  return [...parts, key.length === 1 ? key.toUpperCase() : key].join('+')
}
