import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SKEL_VERSION } from './version.ts'

test('is the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(SKEL_VERSION).toBe(version)
})
