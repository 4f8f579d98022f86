import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

const wrongId = (...words: string[]) => {
  const parsed = parseArguments(words)
  return parsed.kind === 'wrong' ? parsed.message.id : parsed.kind
}

test('options stand where they like', () => {
  const run = { file: 'a.json', dataset: 'd', json: true }
  for (const words of [
    ['a.json', '--json', '--dataset', 'd'],
    ['--dataset=d', '--json', 'a.json'],
    ['--json', '--dataset', 'd', '--', 'a.json']
  ]) {
    expect(parseArguments(words)).toEqual({ kind: 'run', run })
  }
  expect(parseArguments(['--', '--json'])).toEqual({ kind: 'run', run: { file: '--json', dataset: null, json: false } })
})

test('what can not be understood is said', () => {
  expect(wrongId()).toBe('check.no-file')
  expect(wrongId('')).toBe('check.no-file')
  expect(wrongId('--json')).toBe('check.no-file')
  expect(wrongId('a', 'b')).toBe('check.several-files')
  expect(wrongId('a', '--residents', 'b')).toBe('check.unknown-option')
  expect(wrongId('a', '--dataset')).toBe('check.dataset-needs-folder')
  expect(wrongId('a', '--dataset=')).toBe('check.dataset-needs-folder')
  expect(wrongId('--dataset', '--json', 'a')).toBe('check.dataset-needs-folder')
  expect(wrongId('a', '--help')).toBe('help')
})
