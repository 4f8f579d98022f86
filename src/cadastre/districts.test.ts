import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { DistrictFileError, loadDistricts, writeDistricts } from './district-file.ts'
import { type Districts, spelling } from './districts.ts'
import { slipsBetween } from './nearby.ts'

const shipped = (path: string) => readFile(new URL(`../../public/cadastre/${path}`, import.meta.url))
let districts: Districts
beforeAll(async () => {
  districts = await loadDistricts(shipped)
})

const found = (text: string) => {
  const named = districts.named(text)
  return named.kind === 'found' ? [named.district.name, named.asWritten] : named.kind
}

describe('the shipped list', () => {
  test('has every district once, with code and name', () => {
    expect(districts.all).toHaveLength(9034)
    expect(new Set(districts.all.map(({ code }) => code)).size).toBe(9034)
    expect(districts.byCode(60851)).toEqual({ code: 60851, name: 'Borup, Osted' })
    expect(districts.byCode(1)).toBeNull()
  })

  test('is not taken when a byte of it differs', async () => {
    const spoilt = async (path: string) => {
      const bytes = Uint8Array.from(await shipped(path))
      if (path === 'districts.json') bytes[100] = (bytes[100] as number) ^ 1
      return bytes
    }
    await expect(loadDistricts(spoilt)).rejects.toThrow(DistrictFileError)
  })
})

describe('a name', () => {
  test.each([
    ['Marbjerg By, Fløng', 'Marbjerg By, Fløng', true],
    ['  Marbjerg  By,  Fløng ', 'Marbjerg By, Fløng', true],
    ['marbjerg by,fløng', 'Marbjerg By, Fløng', false],
    ['MARBJERG BY, FLØNG', 'Marbjerg By, Fløng', false],
    ['Marbjerg by, Fløng sogn', 'Marbjerg By, Fløng', false],
    ['Hillested by og sogn', 'Hillested By, Hillested', false],
    ['Tåstrup-Valby By, Tåstrup Nykirke', 'Taastrup-Valby By, Taastrup Nykirke', false],
    ['Marbjerg By', 'Marbjerg By, Fløng', false],
    ['Marbjerg', 'Marbjerg By, Fløng', false],
    ['Førslev by, Øde-Førslev sogn', 'Førslev By, Øde Førslev', false]
  ])('%s', (text, name, asWritten) => {
    expect(found(text)).toEqual([name, asWritten])
  })

  test('that several districts have is told with all their codes', () => {
    const named = districts.named('Ørum By, Ørum')
    expect(named.kind).toBe('several')
    if (named.kind === 'several') expect(named.districts).toHaveLength(5)
  })

  test('that none has is told with those that look like it', () => {
    const named = districts.named('Marbjærg By, Fløg')
    expect(named).toMatchObject({ kind: 'unknown', near: [{ name: 'Marbjerg By, Fløng' }] })
    expect(districts.named('Qqqqq')).toEqual({ kind: 'unknown', near: [] })
  })
})

test('every name of the list is found by itself, however it is spelt', () => {
  for (const { code, name } of districts.all)
    for (const text of [name, name.toUpperCase(), name.replaceAll(' ', '  '), name.replaceAll('Aa', 'Å')]) {
      const named = districts.named(text)
      const codes = named.kind === 'found' ? [named.district] : named.kind === 'several' ? named.districts : []
      expect(codes.map(one => one.code)).toContain(code)
    }
})

test('what is written is read again', async () => {
  const list = [
    { code: 7, name: 'Ny By, Sted' },
    { code: 3, name: 'Uden' },
    { code: 5, name: 'Anden By, Sted' }
  ]
  const source = {
    id: 'x',
    title: 'x',
    publisher: 'x',
    date: '',
    terms: 'x',
    attribution: 'x',
    toleranceM: null,
    knownFaults: []
  }
  const { createHash } = await import('node:crypto')
  const files = writeDistricts(list, source, bytes => createHash('sha256').update(bytes).digest('hex'))
  const read = await loadDistricts(async path => files.get(path) ?? Promise.reject(new Error('no such file')))
  expect(read.all).toEqual(list.toSorted((a, b) => a.code - b.code))
})

test('spellings that mean one name', () => {
  expect(spelling('Nørre Herlev By, Nørre Herlev')).toBe(spelling('Nr. Herlev By, Nr. Herlev'))
  expect(spelling('St. Havelse By, Melby')).toBe(spelling('Store-Havelse By, Melby'))
})

test('slips', () => {
  expect([
    slipsBetween('abc', 'abc'),
    slipsBetween('abc', 'acb'),
    slipsBetween('abc', ''),
    slipsBetween('kat', 'hatte')
  ]).toEqual([0, 1, 3, 3])
})
