import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

const wrongId = (...words: string[]) => {
  const parsed = parseArguments(words)
  return parsed.kind === 'wrong' ? parsed.message.id : parsed.kind
}

test('options stand where they like', () => {
  const run = {
    files: ['a.json'],
    dataset: 'd',
    residents: 'p.csv',
    residentsSystem: 'EPSG:25833',
    readAnnex: null,
    papers: null,
    parcels: null,
    parcelsSystem: null,
    collect: false,
    json: true
  }
  for (const words of [
    ['a.json', '--json', '--dataset', 'd', '--residents', 'p.csv', '--residents-crs', '25833'],
    ['--dataset=d', '--residents=p.csv', '--json', '--residents-crs=EPSG:25833', 'a.json'],
    ['--residents', 'p.csv', '--residents-crs=utm33', '--json', '--dataset', 'd', '--', 'a.json']
  ]) {
    expect(parseArguments(words)).toMatchObject({ kind: 'run', run })
  }
  expect(parseArguments(['--', '--json'])).toMatchObject({
    kind: 'run',
    run: {
      files: ['--json'],
      dataset: null,
      residents: null,
      residentsSystem: null,
      readAnnex: null,
      papers: null,
      parcels: null,
      parcelsSystem: null,
      collect: false,
      json: false
    }
  })
})

test('files are checked in the order they are named', () => {
  const parsed = parseArguments(['b', '--json', 'a', '--', '--c'])
  expect(parsed.kind === 'run' && parsed.run.files).toEqual(['b', 'a', '--c'])
})

test('what can not be understood is said', () => {
  expect(wrongId()).toBe('check.no-file')
  expect(wrongId('')).toBe('check.no-file')
  expect(wrongId('--json')).toBe('check.no-file')
  expect(wrongId('a', '')).toBe('check.no-file')
  expect(wrongId('a', '--resident', 'b')).toBe('check.unknown-option')
  expect(wrongId('a', '--residents')).toBe('check.residents-needs-file')
  expect(wrongId('a', '--residents=')).toBe('check.residents-needs-file')
  expect(wrongId('--residents', '--json', 'a')).toBe('check.residents-needs-file')
  expect(wrongId('a', '--residents-crs')).toBe('check.residents-crs-unknown')
  expect(wrongId('a', '--residents-crs', '34')).toBe('check.residents-crs-unknown')
  expect(wrongId('a', '--papers')).toBe('check.papers-needs-folder')
  expect(wrongId('a', '--collect')).toBe('check.collect-needs-papers')
  expect(wrongId('a', '--dataset')).toBe('check.dataset-needs-folder')
  expect(wrongId('a', '--dataset=')).toBe('check.dataset-needs-folder')
  expect(wrongId('--dataset', '--json', 'a')).toBe('check.dataset-needs-folder')
  expect(wrongId('a', '--help')).toBe('help')
})
