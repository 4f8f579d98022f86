import { expect, test } from 'vitest'
import { clockReaders } from './clock.ts'

const readers = (path: string, text: string) => clockReaders([{ path, text }])

test('asking for the time or for chance is found where the computation lives', () => {
  const text = 'const a = Date.now()\nconst b = new Date()\nconst c = Math.random() + performance.now()'
  expect(readers('src/engine/a.ts', text)).toEqual([
    'src/engine/a.ts:1: Date.now in the computation',
    'src/engine/a.ts:2: new Date() in the computation',
    'src/engine/a.ts:3: Math.random in the computation',
    'src/engine/a.ts:3: performance.now in the computation'
  ])
})

test('dates that are given, tests and the app are free', () => {
  expect(readers('src/law/a.ts', 'new Date(given).getTime(); now()')).toEqual([])
  expect(readers('src/law/a.test.ts', 'Math.random()')).toEqual([])
  expect(readers('src/app/a.ts', 'Date.now()')).toEqual([])
})
