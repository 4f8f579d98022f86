import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tinyDataset } from '../../tests/support/tiny-dataset.ts'
import { writeProposal } from '../proposal/file/write.ts'
import { box, check, folder, moving, refused, save, spawned } from './testing/command.ts'

const proposal = (name = 'gis.json') => save(name, writeProposal(moving(box(12.19, 55.66, 12.2, 55.67))))

test('files are written in the folder, in the formats named, and told', async () => {
  const { status, out } = await check(proposal(), '--out', 'gis', '--formats', 'csv,SVG')
  expect({ status, said: out.endsWith('\nGIS-filer: 5 filer i gis\n') }).toEqual({ status: 0, said: true })
  expect(readdirSync(join(folder, 'gis')).sort()).toEqual([
    'aendringer-international.csv',
    'aendringer.csv',
    'kommuner-international.csv',
    'kommuner.csv',
    'kort.svg'
  ])
  expect(readFileSync(join(folder, 'gis/kort.svg'), 'utf8')).toMatch(/Udkast tegnet i Skel.*\n.*Klimadatastyrelsen/s)
})

test('the command as a user starts it finds SQLite', async () => {
  const tiny = await tinyDataset()
  const [file, dataset] = [save('lille.json', tiny.proposal(400)), save('lille.skelset', tiny.packed)]
  const { status, error } = await spawned(file, '--dataset', dataset, '--out', 'pakke', '--formats', 'gpkg')
  expect({ status, error }).toEqual({ status: 0, error: '' })
  expect(readFileSync(join(folder, 'pakke/inddeling.gpkg')).toString('latin1', 0, 15)).toBe('SQLite format 3')
})

test('of several files each gets a folder of its own', async () => {
  await check(proposal('en.json'), proposal('to.json'), '--out', 'begge', '--formats=csv')
  expect(readdirSync(join(folder, 'begge')).sort()).toEqual(['en', 'to'])
})

test('what can not be understood or written is said', async () => {
  await refused([proposal(), '--out'], /Efter --out skal stå en mappe/)
  await refused([proposal(), '--out', 'x', '--formats', 'dwg'], /gpkg, gml, shp, fgb, geojson, csv, svg.*"dwg"/)
  await refused([proposal(), '--out', 'x', '--formats', ''], /Efter --formats skal stå formater/)
  await refused([proposal(), '--formats', 'csv'], /skal også stå --out/)
  await refused([proposal(), '--out', 'gis.json/x', '--formats', 'csv'], /gis\.json\/x: GIS-filerne kan ikke skrives/)
})
