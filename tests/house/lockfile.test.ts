import { expect, test } from 'vitest'
import { missingEntries, platformOf } from './lockfile.ts'

test('platforms are read off names', () => {
  expect(platformOf('@biomejs/cli-linux-x64-musl')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['musl'] })
  expect(platformOf('@oxc-parser/binding-linux-arm-gnueabihf')).toEqual({
    os: ['linux'],
    cpu: ['arm'],
    libc: ['glibc']
  })
  expect(platformOf('@esbuild/darwin-arm64')).toEqual({ os: ['darwin'], cpu: ['arm64'] })
  expect(() => platformOf('fsevents')).toThrow('fsevents')
})

test('what nothing answers is added, what is there is left alone', () => {
  const packages = {
    '': {},
    'node_modules/a': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-win32-x64': '1.0.0' }
    },
    'node_modules/a-linux-x64': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optionalDependencies: { 'b-linux-x64': '2.0.0' } },
    'node_modules/b/node_modules/b-linux-x64': { version: '2.0.0' }
  }
  expect(missingEntries(packages)).toEqual({
    'node_modules/a-win32-x64': { version: '1.0.0', os: ['win32'], cpu: ['x64'], dev: true, optional: true }
  })
})
