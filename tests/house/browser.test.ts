import { expect, test } from 'vitest'
import { findBrowser } from '../browser.ts'

test('a browser that is asked for is taken, or missed aloud', () => {
  expect(findBrowser({ SKEL_CHROMIUM: process.execPath })).toBe(process.execPath)
  expect(() => findBrowser({ SKEL_CHROMIUM: '/nowhere/chromium' })).toThrow('/nowhere/chromium')
})
