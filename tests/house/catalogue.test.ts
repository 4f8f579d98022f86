import { expect, test } from 'vitest'
import { doubles, faults, placeholders, strays } from './catalogue.ts'

const code = (text: string) => [{ path: 'src/app/a.ts', text }]
const catalogue = { 'tool.draw': 'Tegn', 'tool.area': 'Areal {area}', 'verdict.met': 'Opfyldt', 'verdict.no': 'Nej' }
const clean = "t('tool.draw'); t('tool.area', { area: 1 }); t(`verdict.${verdict}`)"

test('a catalogue in use is clean', () => {
  expect(faults(catalogue, code(clean))).toEqual([])
  expect(faults(catalogue, code("t('tool.draw'); t('tool.area', { area }); t('verdict.' + verdict)"))).toEqual([])
})

test('an id that is not there, fixed or computed, is named with its line', () => {
  expect(faults(catalogue, code(`${clean}\nconst m = { id: 'tool.gone' }`))).toEqual([
    'src/app/a.ts:2: no text "tool.gone"'
  ])
  expect(faults(catalogue, code(`${clean}; t(\`tool.big.\${x}\`)`))).toEqual(['src/app/a.ts:1: no text "tool.big.…"'])
})

test('an id nobody says is named', () => {
  expect(faults(catalogue, code("t('tool.draw'); t(`verdict.${v}`)"))).toEqual([
    '"tool.area" is in the catalogue and nobody says it'
  ])
})

test('placeholders must be given', () => {
  expect(faults(catalogue, code(`${clean}; t('tool.area')`))).toEqual(['src/app/a.ts:1: "tool.area" needs area'])
  expect(faults(catalogue, code(`${clean}; say({ id: 'tool.area', values: { size: 1 } })`))).toEqual([
    'src/app/a.ts:1: "tool.area" needs area'
  ])
  expect(faults(catalogue, code(`${clean}; say({ id: 'tool.area', values })`))).toEqual([])
})

test('file names and other dotted words are no ids', () => {
  expect(faults(catalogue, code(`${clean}; import('./x.ts'); const a = ['tool.ts', 'minor-change.area']`))).toEqual([])
})

test('the id of a rule is no text, though texts begin with the same word', () => {
  const withRule = { ...catalogue, 'rule.tool.fine': 'Bøde' }
  const says = `${clean}; t(\`rule.\${rule}\`)`
  expect(faults(withRule, code(`${says}; const a = { rule: 'tool.fine' }`))).toEqual([])
  expect(faults(withRule, code(`${says}; const a = { rule: 'tool.gone' }`))).toEqual([
    'src/app/a.ts:1: no text "tool.gone"'
  ])
})

test('placeholders are found in every branch, and a text that does not compile is told', () => {
  expect(placeholders('{n, plural, one {# {a}} other {{b, number}}} {c}')?.sort()).toEqual(['a', 'b', 'c', 'n'])
  expect(placeholders("it''s")).toEqual([])
  expect(placeholders('bad {')).toBeNull()
})

test('an id in two parts is told', () => {
  expect(doubles({ 'a.ts': { x: '1' }, 'b.ts': { x: '2' } })).toEqual(['"x" stands in both a.ts and b.ts'])
})

test('a text that is loaded elsewhere is named where it is asked for', () => {
  const own = { 'verdict.met': 'Opfyldt', 'verdict.no': 'Nej' }
  expect(strays(own, code("t('tool.draw')"))).toEqual([])
  expect(strays(own, code("\ntext({ id: `verdict.m${x}` }); t('verdict.no')"))).toEqual([
    'src/app/a.ts:2: "verdict.met" is not loaded here',
    'src/app/a.ts:2: "verdict.no" is not loaded here'
  ])
})
