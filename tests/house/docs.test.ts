import { expect, test } from 'vitest'
import { brokenNames, pathsIn, unansweredInvariants } from './docs.ts'

test('finds paths in code, links and images, and leaves the rest alone', () => {
  const text = [
    'See `src/law/types.ts` and `README.md`, but not `a/b` or `src/**/*.ts`.',
    '![The map](docs/shots/map.png) and [law](https://example.org/x) and [below](#below)',
    '```',
    'src/engine/   the one door, see src/**',
    '```'
  ].join('\n')
  expect(pathsIn(text)).toEqual([
    { line: 1, path: 'src/law/types.ts', relative: false },
    { line: 1, path: 'README.md', relative: false },
    { line: 2, path: 'docs/shots/map.png', relative: true },
    { line: 4, path: 'src/engine/', relative: false }
  ])
})

test('names what is missing, links counted from the document', () => {
  const there = new Set(['src/a.ts', 'docs/b.md'])
  const exists = (path: string) => there.has(path)
  expect(brokenNames('docs/c.md', 'x `src/a.ts` [b](b.md)', exists, [])).toEqual([])
  expect(brokenNames('docs/c.md', 'x\n`src/gone.ts` [b](src/a.ts)', exists, [])).toEqual([
    'docs/c.md:2: src/gone.ts does not exist',
    'docs/c.md:2: docs/src/a.ts does not exist'
  ])
})

test('scripts must exist', () => {
  const text = '`npm ci && npm test`\n```\nnpm run --silent check -- FILE.json\nnpm run nonsense\n```'
  expect(brokenNames('README.md', text, () => true, ['test', 'check'])).toEqual([
    'README.md: npm has no script "nonsense"'
  ])
})

test('an invariant and its tests name each other', () => {
  const list =
    '# Invariants\n\n- **P1. Undo.** Exact. `src/a.test.ts`,\n  `src/b.test.ts`\n- **P2. Sums.** In any order.\n'
  const file = (path: string, text: string) => ({ path, text })
  const both = [file('src/a.test.ts', '/** Holds P1. */'), file('src/b.test.ts', '/** Holds P1 and P3. */')]
  expect(unansweredInvariants(list, both)).toEqual([
    'P2 is held by no test',
    'P3 src/b.test.ts holds what the list does not say'
  ])
  expect(unansweredInvariants(list, [])).toContain('P1 src/a.test.ts does not say that it holds it')
})
