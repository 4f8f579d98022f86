import { expect, test } from 'vitest'
import { quickTests, testsByDistance } from './quick.ts'

const file = (path: string, ...imports: string[]) => ({
  path,
  text: imports
    .map(from => (from.startsWith('type ') ? `import type { a } from '${from.slice(5)}'` : `import '${from}'`))
    .join('\n')
})

const files = [
  file('src/a.ts'),
  file('src/a.test.ts', './a.ts'),
  file('src/b.ts', './a.ts'),
  file('src/deep/b.test.ts', '../b.ts'),
  file('src/types.test.ts', 'type ./a.ts'),
  file('src/other.test.ts', './other.ts'),
  file('tests/unit/whole.test.ts', '../../src/b.ts')
]

test('tests are found through what imports what, the nearest first', () => {
  expect(testsByDistance(files, ['src/a.ts'])).toEqual([
    'src/a.test.ts',
    'src/deep/b.test.ts',
    'tests/unit/whole.test.ts'
  ])
  expect(testsByDistance(files, ['README.md', 'src/gone.test.ts'])).toEqual([])
})

test('slow tests run only where they changed themselves, and there are never too many', () => {
  const whole = 'tests/unit/whole.test.ts'
  expect(quickTests(['src/a.test.ts', whole], ['src/a.ts'])).toEqual(['src/a.test.ts'])
  expect(quickTests([whole, 'src/a.test.ts'], [whole])).toEqual([whole, 'src/a.test.ts'])
  expect(
    quickTests(
      Array.from({ length: 200 }, (_, i) => `src/${i}.test.ts`),
      []
    )[29]
  ).toBe('src/29.test.ts')
  expect(
    quickTests(
      Array.from({ length: 200 }, (_, i) => `src/${i}.test.ts`),
      []
    )
  ).toHaveLength(30)
})
