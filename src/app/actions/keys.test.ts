import { expect, test } from 'vitest'
import { ariaShortcut, matches, shortcutText } from './keys.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held
})

test('Ctrl and ⌘ both count, and shift tells undo from redo', () => {
  const undo = { key: 'z', mod: true } as const
  const redo = { key: 'z', mod: true, shift: true } as const
  expect(matches(press('z', { ctrlKey: true }), undo)).toBe(true)
  expect(matches(press('z', { metaKey: true }), undo)).toBe(true)
  expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), undo)).toBe(false)
  expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), redo)).toBe(true)
})

test('a plain letter is not heard with a modifier, nor the other way round', () => {
  expect(matches(press('o'), { key: 'o' })).toBe(true)
  expect(matches(press('O', { shiftKey: true }), { key: 'o' })).toBe(false)
  expect(matches(press('o', { ctrlKey: true }), { key: 'o' })).toBe(false)
  expect(matches(press('o', { altKey: true }), { key: 'o' })).toBe(false)
  expect(matches(press('z'), { key: 'z', mod: true })).toBe(false)
})

test('a key with Alt is not heard without it', () => {
  const up = { key: 'ArrowUp', alt: true } as const
  expect(matches(press('ArrowUp', { altKey: true }), up)).toBe(true)
  expect(matches(press('ArrowUp'), up)).toBe(false)
  expect(matches(press('ArrowUp', { altKey: true }), { key: 'ArrowUp' })).toBe(false)
  expect(shortcutText(up, false)).toBe('Alt ↑')
  expect(ariaShortcut(up, false)).toBe('Alt+ArrowUp')
})

test('a question mark needs shift on Danish keyboards and is heard with it', () => {
  expect(matches(press('?', { shiftKey: true }), { key: '?' })).toBe(true)
  expect(matches(press('?'), { key: '?' })).toBe(true)
})

test('shortcuts read as the keys are named', () => {
  expect(shortcutText({ key: 'z', mod: true, shift: true }, false)).toBe('Ctrl Skift Z')
  expect(shortcutText({ key: 'z', mod: true }, true)).toBe('⌘ Z')
  expect(shortcutText({ key: 'Escape' }, false)).toBe('Esc')
  expect(ariaShortcut({ key: 'z', mod: true, shift: true }, false)).toBe('Control+Shift+Z')
})
