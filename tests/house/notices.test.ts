import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licenceText, notices, noticesText, packageOf, shippedPackages } from './notices.ts'

const shipped = (name: string) => ({ name, version: '1.0.0', license: 'MIT', folder: `node_modules/${name}` })

test('what the app needs to run is listed, what only develops it is not', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/@types/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b/node_modules/@c/d': { version: '2.0.0', license: 'ISC' },
    'node_modules/e': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/vite': { version: '1.0.0', license: 'MIT', dev: true }
  }
  expect(shippedPackages(packages).map(({ name }) => name)).toEqual(['a', '@c/d', 'vite'])
})

test('a package without the text of a licence is a fault, and told by name', () => {
  const text = (folder: string) => (folder.endsWith('bare') ? null : 'Do as you like.')
  expect(() => noticesText([shipped('a'), shipped('bare')], text)).toThrow('no licence text in bare')
  expect(noticesText([shipped('a'), shipped('b')], text)).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nDo as you like.\n')
})

test('the text is looked for in the licence file, then in the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skel-notices-'))
  expect(licenceText(folder)).toBeNull()
  writeFileSync(join(folder, 'README.md'), '# A\n\nUnder a license.\n\n## License (MIT)\n\nCopyright A\n')
  expect(licenceText(folder)).toBe('Copyright A')
  writeFileSync(join(folder, 'licence.txt'), 'Copyright B\n')
  expect(licenceText(folder)).toBe('Copyright B')
})

test('every installed package that ships has a text; fonts and what only workers use are among them', () => {
  const text = notices()
  for (const name of ['react', 'maplibre-gl', 'earcut', 'flatbush', 'papaparse', 'proj4', 'murmurhash-js', 'dkfds']) {
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  }
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
  expect(text).not.toMatch(/^(playwright|typescript|@types\/geojson) \d/m)
})

test('a module is of the innermost package it lies in', () => {
  expect(packageOf('/x/node_modules/a/node_modules/@b/c/index.js?url')).toBe('@b/c')
  expect(packageOf('C:\\x\\node_modules\\a\\index.js')).toBe('a')
  expect(packageOf('/x/src/a.ts')).toBeNull()
  expect(packageOf('\0vite/preload-helper.js')).toBeNull()
})
